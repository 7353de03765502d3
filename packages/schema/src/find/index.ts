/** Finding, replacing and renaming in a flow. Pure: a graph in, another graph out. */
export { findTexts, placeName, replaceTexts, type TextMatch, type TextQuery } from './find.ts';
export { renameVariable } from './rename-variable.ts';
export { textPlaces, type TextPlace, type TextScope } from './text-places.ts';
export { variableUses, type VariableUse, type VariableUses } from './variable-uses.ts';
