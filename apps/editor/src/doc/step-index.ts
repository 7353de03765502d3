/** Steps by their ids, gathered once for each state of the graph: looking through a thousand steps for every exit that is drawn would be felt. */
import type { Graph, Node } from '@patchbay/schema';

const known = new WeakMap<readonly Node[], ReadonlyMap<string, Node>>();

/** The step of that id; undefined when there is none. */
export function stepOf(graph: Graph, id: string): Node | undefined {
  let steps = known.get(graph.nodes);
  if (!steps) known.set(graph.nodes, (steps = new Map(graph.nodes.map((node) => [node.id, node]))));
  return steps.get(id);
}
