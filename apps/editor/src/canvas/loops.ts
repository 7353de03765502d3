/** Cords that belong to a circle, and how often a conversation can go round it. It reads configs by their fields and asks no kind by name. */
import { type Catalogue, type Edge, type Graph, metaOf, type Node } from '@patchbay/schema';
import { circlesOf } from './tidy-columns.ts';

/** How often a step can be come back to; unbounded where nothing counts. */
export type Bound = number | 'unbounded';

/** By id of the cords of circles: the bound of coming back along them. */
export function loopBounds(graph: Graph, catalogue: Catalogue): ReadonlyMap<string, Bound> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const next = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  const before = new Map<string, string[]>(graph.nodes.map((node) => [node.id, []]));
  for (const { source, target } of graph.edges) {
    if (!nodes.has(source) || !nodes.has(target)) continue;
    next.get(source)?.push(target);
    before.get(target)?.push(source);
  }
  const circle = new Map<string, number>();
  for (const [at, ids] of circlesOf([...nodes.keys()], next, before).entries()) for (const id of ids) circle.set(id, at);
  const inside = ({ source, target }: Pick<Edge, 'source' | 'target'>) => circle.has(source) && circle.get(source) === circle.get(target);
  const bounds = new Map<string, Bound>();
  for (const edge of graph.edges) if (inside(edge)) bounds.set(edge.id, boundFrom(edge.target));
  return bounds;

  /** The count of the step come back to, or of the first one that every way on inside of the circle leads through. */
  function boundFrom(start: string): Bound {
    const seen = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const bound: Bound | undefined = countOf(nodes.get(id) as Node, catalogue);
      if (bound !== undefined) return bound;
      const ways: Set<string> = new Set(next.get(id)?.filter((target) => inside({ source: id as string, target })));
      id = ways.size === 1 ? [...ways][0] : undefined;
    }
    return 'unbounded';
  }
}

/** How often a step asks again when conversations come back to it; undefined where it does not count. */
export function countOf(node: Node, catalogue: Catalogue): number | undefined {
  const meta = metaOf(catalogue, node.type);
  if (!meta?.fields.some((field) => field.path === 'returnsCount')) return undefined;
  const { returnsCount, tries } = { ...meta.defaults, ...node.config };
  return returnsCount === true && typeof tries === 'number' ? Math.max(0, tries - 1) : undefined;
}
