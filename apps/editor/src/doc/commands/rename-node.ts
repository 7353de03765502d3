/** Gives a step a title in the author's words; an empty one shows the kind's name again. */
import * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';

const TITLE_CHARACTERS = 200;

/** Typing joins one undo step. */
export function renameNode(flow: FlowDoc, nodeId: string, title: string): void {
  flow.change(() => {
    const node = flow.roots.nodes.get(nodeId);
    if (node instanceof Y.Map) node.set('title', title.slice(0, TITLE_CHARACTERS));
  }, 'typing');
}
