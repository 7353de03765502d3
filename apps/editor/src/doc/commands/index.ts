/** Every way to change a flow, by name. */
export { addNode } from './add-node.ts';
export { renameEverywhere, replaceMatches } from './change-texts.ts';
export { connect, cordAt, disconnect, type ExitPlace } from './connect.ts';
export { declareVariable, renameDeclared } from './declare-variable.ts';
export { deleteSelection } from './delete-selection.ts';
export { duplicate } from './duplicate.ts';
export { addFrame, setFrame } from './frames.ts';
export { addItem, moveItem, removeItem, setItem } from './list-items.ts';
export { moveNodes, type Places } from './move-nodes.ts';
export { addNote, setNote } from './notes.ts';
export { renameNode } from './rename-node.ts';
export { replaceGraph } from './replace-graph.ts';
export { setAt } from './set-at.ts';
export { setConfig } from './set-config.ts';
export { type FlowSettings, setFlow } from './set-flow.ts';
export { setNodeFlag } from './set-node-flag.ts';
export { removeStory, saveStory } from './stories.ts';
export { setText } from './set-text.ts';
