/**
 * What changed between two readings of a flow, small enough to send to the worker at every stroke. Parts that did not
 * change are not sent, so the verifier there can remember what it knew about them.
 */
import type { Edge, Graph, Node } from '@patchbay/schema';

interface Changes<T> {
  set: T[];
  gone: string[];
}

export interface GraphPatch {
  nodes: Changes<Node>;
  edges: Changes<Edge>;
  /** Everything else, always whole: it is small. */
  rest: Omit<Graph, 'nodes' | 'edges'>;
}

/** The changes that lead from `before` to `after`, found by identity. */
export function graphPatch(before: Graph | undefined, after: Graph): GraphPatch {
  const { nodes, edges, ...rest } = after;
  return { nodes: changes(before?.nodes, nodes), edges: changes(before?.edges, edges), rest };
}

function changes<T extends { id: string }>(before: readonly T[] = [], after: readonly T[]): Changes<T> {
  const known = new Map(before.map((each) => [each.id, each]));
  const set = after.filter((each) => known.get(each.id) !== each);
  const kept = new Set(after.map((each) => each.id));
  return { set, gone: before.filter((each) => !kept.has(each.id)).map((each) => each.id) };
}

/** Applies patches one after the other; the order of nodes and edges is the order of their ids, as in the document. */
export class PatchedGraph {
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Edge>();

  apply({ nodes, edges, rest }: GraphPatch): Graph {
    return { ...rest, nodes: merged(this.#nodes, nodes), edges: merged(this.#edges, edges) };
  }
}

function merged<T extends { id: string }>(known: Map<string, T>, { set, gone }: Changes<T>): T[] {
  for (const id of gone) known.delete(id);
  for (const each of set) known.set(each.id, each);
  return [...known.keys()].sort().map((id) => known.get(id) as T);
}
