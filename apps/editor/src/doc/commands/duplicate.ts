/** Copies steps beside themselves; cords between copied steps are copied, cords to others are not. */
import { sharedNode } from '@patchbay/schema/doc';
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

const BESIDE = 32;

/** Copies the named steps and returns the ids of the copies. */
export function duplicate(flow: FlowDoc, ids: ReadonlySet<string>): string[] {
  const graph = flow.graph();
  const copies = new Map(graph.nodes.filter((node) => ids.has(node.id)).map((node) => [node.id, newId()]));
  flow.change(() => {
    for (const node of graph.nodes) {
      const id = copies.get(node.id);
      if (id !== undefined) flow.roots.nodes.set(id, sharedNode({ ...structuredClone(node), id, position: { x: node.position.x + BESIDE, y: node.position.y + BESIDE } }, flow.catalogue));
    }
    for (const edge of graph.edges) {
      const source = copies.get(edge.source);
      const target = copies.get(edge.target);
      if (source === undefined || target === undefined) continue;
      const id = newId();
      flow.roots.edges.set(id, { id, source, exit: edge.exit, target });
    }
  });
  return [...copies.values()];
}
