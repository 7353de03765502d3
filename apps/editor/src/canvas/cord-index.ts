/** Cords by the exit they leave and by the step they reach, made once per state of the graph. */
import type { Edge, Graph } from '@patchbay/schema';

export interface CordIndex {
  leaving: ReadonlyMap<string, ReadonlyMap<string, Edge>>;
  arriving: ReadonlyMap<string, readonly Edge[]>;
}

const NONE: ReadonlyMap<string, Edge> = new Map();
const known = new WeakMap<readonly Edge[], CordIndex>();

/** The index of a graph; steps whose cords did not change keep the same map as in `before`. */
export function cordIndex(graph: Graph, before?: CordIndex): CordIndex {
  const cached = known.get(graph.edges);
  if (cached) return cached;
  const leaving = new Map<string, Map<string, Edge>>();
  const arriving = new Map<string, Edge[]>();
  for (const edge of graph.edges) {
    let exits = leaving.get(edge.source);
    if (!exits) leaving.set(edge.source, (exits = new Map()));
    exits.set(edge.exit, edge);
    const there = arriving.get(edge.target);
    if (there) there.push(edge);
    else arriving.set(edge.target, [edge]);
  }
  if (before) for (const [id, exits] of leaving) if (same(exits, before.leaving.get(id))) leaving.set(id, before.leaving.get(id) as Map<string, Edge>);
  const index = { leaving, arriving };
  known.set(graph.edges, index);
  return index;
}

/** The cords that leave a step, by exit. */
export function leavingOf(index: CordIndex, id: string): ReadonlyMap<string, Edge> {
  return index.leaving.get(id) ?? NONE;
}

function same(a: ReadonlyMap<string, Edge>, b: ReadonlyMap<string, Edge> | undefined): boolean {
  return b !== undefined && a.size === b.size && [...a].every(([exit, edge]) => b.get(exit) === edge);
}
