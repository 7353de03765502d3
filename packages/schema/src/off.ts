/** Steps that are switched off: what a flow is when conversations pass them by. The drawing keeps them, verifier and program never see them. */
import type { Edge, Graph, Node } from './graph.ts';
import { exitsOf } from './half-typed.ts';
import { type Catalogue, metaOf } from './node.ts';

/**
 * The flow without the steps that are off. Whoever came to one goes on where its first connected main exit leads; where that is
 * nowhere, the cord to it is gone and its exit stands open. The same graph when nothing is off.
 */
export function withoutOff(graph: Graph, catalogue: Catalogue): Graph {
  const gone = new Set(graph.nodes.filter((node) => node.off).map((node) => node.id));
  if (gone.size === 0) return graph;
  const onFrom = passer(graph, catalogue);
  const edges = graph.edges.flatMap((edge) => {
    if (gone.has(edge.source)) return [];
    if (!gone.has(edge.target)) return [edge];
    const target = onFrom(edge.target);
    return target === undefined ? [] : [{ ...edge, target }];
  });
  return { ...graph, nodes: graph.nodes.filter((node) => !node.off), edges };
}

/** Tells where conversations go on that come to a step: the step itself, or the first one after it that is on; undefined where that is nowhere. */
export function passer(graph: Graph, catalogue: Catalogue): (id: string) => string | undefined {
  const off = new Map(graph.nodes.filter((node) => node.off).map((node) => [node.id, node]));
  const leaving = Map.groupBy(graph.edges.filter((edge) => off.has(edge.source)), (edge) => edge.source);
  return (id) => {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && off.has(at)) {
      if (passed.has(at)) return undefined;
      passed.add(at);
      at = wayOn(off.get(at)!, leaving.get(at) ?? [], catalogue);
    }
    return at;
  };
}

/** Where a step that is off leads: by the first of its main exits that is connected. */
function wayOn(node: Node, edges: Edge[], catalogue: Catalogue): string | undefined {
  const meta = metaOf(catalogue, node.type);
  for (const exit of meta ? exitsOf(meta, node.config) : []) {
    const edge = exit.role === 'main' ? edges.find((each) => each.exit === exit.id) : undefined;
    if (edge) return edge.target;
  }
  return undefined;
}
