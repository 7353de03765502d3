/** Switches steps off and on again, and draws them small or whole. */
import * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';

/** Sets the flag of all named steps, in one undo step. */
export function setNodeFlag(flow: FlowDoc, ids: Iterable<string>, flag: 'off' | 'collapsed', value: boolean): void {
  flow.change(() => {
    for (const id of ids) {
      const node = flow.roots.nodes.get(id);
      if (!(node instanceof Y.Map)) continue;
      if (value) node.set(flag, true);
      else node.delete(flag);
    }
  });
}
