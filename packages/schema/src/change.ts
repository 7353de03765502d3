/** Changing a shared document by what it should be. */
export { changeGraph } from './change-graph.ts';
export { mergeText, movedCaret, textChange } from './text-change.ts';
