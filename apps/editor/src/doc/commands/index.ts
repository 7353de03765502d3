/** Every way to change a flow, by name. */
export { addNode } from './add-node.ts';
export { connect, cordAt, disconnect, type ExitPlace } from './connect.ts';
export { deleteSelection } from './delete-selection.ts';
export { duplicate } from './duplicate.ts';
export { addFrame, setFrame } from './frames.ts';
export { addItem, moveItem, removeItem, setItem } from './list-items.ts';
export { moveNodes, type Places } from './move-nodes.ts';
export { addNote, setNote } from './notes.ts';
export { fitsInto, pasteSteps } from './paste.ts';
export { putInOrder } from './put-in-order.ts';
export { renameNode } from './rename-node.ts';
export { type Extent, resize } from './resize.ts';
export { setConfig } from './set-config.ts';
export { type FlowSettings, setFlow } from './set-flow.ts';
export { setNodeFlag } from './set-node-flag.ts';
export { setText } from './set-text.ts';
export { stackNode } from './stack.ts';
