/** Which steps lead to some steps, and which come after them. Pure and without recursion: flows reach 10,000 steps. */
import type { Graph } from '@patchbay/schema';

/** The steps named and everything on the way, up or down; circles are walked once. */
export function reach(graph: Graph, from: Iterable<string>, way: 'before' | 'after'): Set<string> {
  const next = new Map<string, string[]>();
  for (const { source, target } of graph.edges) {
    const [here, there] = way === 'after' ? [source, target] : [target, source];
    const known = next.get(here);
    if (known) known.push(there);
    else next.set(here, [there]);
  }
  const reached = new Set(from);
  const open = [...reached];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const each of next.get(id) ?? []) {
      if (reached.has(each)) continue;
      reached.add(each);
      open.push(each);
    }
  }
  return reached;
}
