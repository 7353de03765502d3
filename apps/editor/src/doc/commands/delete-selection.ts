/** Deletes steps with every cord from and to them, notes, frames, and cords. What lies in a frame stays. */
import type { FlowDoc } from '../flow-doc.ts';

/** Deletes what is named, in one undo step. */
export function deleteSelection(flow: FlowDoc, ids: Iterable<string>): void {
  const gone = new Set(ids);
  const { nodes, edges, notes, frames } = flow.roots;
  flow.change(() => {
    for (const edge of flow.graph().edges) if (gone.has(edge.id) || gone.has(edge.source) || gone.has(edge.target)) edges.delete(edge.id);
    for (const id of gone) {
      for (const drawn of [nodes, notes, frames]) if (drawn.has(id)) drawn.delete(id);
    }
  });
}
