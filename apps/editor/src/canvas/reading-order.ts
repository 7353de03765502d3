/** The order in which cards are walked: as columns are read, from left to right and each from top to bottom. */
import type { Graph } from '@patchbay/schema';

/** Ids of all steps. */
export function readingOrder(graph: Graph): string[] {
  return [...graph.nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y).map((node) => node.id);
}
