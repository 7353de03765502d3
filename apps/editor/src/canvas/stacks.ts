/**
 * Stacks: steps that do not wait and stand right under each other, joined by the first exit of the upper one. Nothing of it is kept: it
 * follows from places and cords alone, so that it is undone, copied and edited by others like any step.
 */
import { type Catalogue, exitsOf, type Graph, metaOf, type Node } from '@patchbay/schema';
import type { Box } from './cord-path.ts';
import { CARD_WIDTH } from './detail.ts';

/** Space between the steps of a stack; the badges on a card's edge find room in it. */
export const STACK_GAP = 16;
/** How far below its exact place a step may be kept and still belong to the stack: cards shrink when texts are cut. */
const LOOSE = 56;
/** How far under the top of the upper card it must be kept at least: cards grow when texts are written. */
const UNDER = 24;

/** Who stands directly above and below whom. */
export interface Stacks {
  above: ReadonlyMap<string, string>;
  below: ReadonlyMap<string, string>;
}

/** The exit by which a step leads down in a stack; undefined where it cannot be part of one. */
export function downExit(node: Node, catalogue: Catalogue): string | undefined {
  const meta = metaOf(catalogue, node.type);
  if (!meta || meta.start || waits(node, catalogue)) return undefined;
  return exitsOf(meta, node.config).find((exit) => exit.role === 'main')?.id;
}

function waits(node: Node, catalogue: Catalogue): boolean {
  const meta = metaOf(catalogue, node.type);
  try {
    return meta?.waits?.({ ...meta.defaults, ...node.config }) !== undefined;
  } catch {
    return true; // half typed: it stays as it is drawn
  }
}

/** Reads the stacks off the places; `kept` are the boxes of steps where they are kept, as tall as when they are not drawn small. */
export function stacksOf(graph: Graph, catalogue: Catalogue, kept: ReadonlyMap<string, Box>): Stacks {
  const above = new Map<string, string>();
  const below = new Map<string, string>();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const gap = (upper: string, lower: string) => {
    const from = kept.get(upper);
    const to = kept.get(lower);
    if (!from || !to || to.width !== CARD_WIDTH || Math.abs(from.x - to.x) > 1 || to.y < from.y + UNDER) return Number.POSITIVE_INFINITY;
    return Math.max(0, to.y - from.y - from.height - STACK_GAP);
  };
  for (const { source, exit, target } of graph.edges) {
    if (gap(source, target) > LOOSE) continue;
    const upper = nodes.get(source);
    const lower = nodes.get(target);
    if (!upper || !lower || downExit(upper, catalogue) !== exit || downExit(lower, catalogue) === undefined) continue;
    const other = above.get(target);
    if (other !== undefined) {
      if (gap(other, target) <= gap(source, target)) continue;
      below.delete(other);
    }
    above.set(target, source);
    below.set(source, target);
  }
  return { above, below };
}

/** The boxes with every stack drawn close, whatever the heights of its cards are now. */
export function drawStacks(sizes: ReadonlyMap<string, Box>, { above, below }: Stacks): ReadonlyMap<string, Box> {
  if (below.size === 0) return sizes;
  const drawn = new Map(sizes);
  for (const top of below.keys()) {
    if (above.has(top)) continue;
    for (const [id, place] of downFrom(top, drawn.get(top), below, sizes)) drawn.set(id, { ...(sizes.get(id) as Box), ...place });
  }
  return drawn;
}

/** Exact places for the steps under `top`, one after the other. */
export function downFrom(top: string, at: { x: number; y: number } | undefined, below: ReadonlyMap<string, string>, sizes: ReadonlyMap<string, Box>): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  if (!at) return places;
  let { y } = at;
  let upper = top;
  for (let id = below.get(top); id !== undefined; id = below.get(id)) {
    y += (sizes.get(upper)?.height ?? 0) + STACK_GAP;
    places.set(id, { x: at.x, y });
    upper = id;
  }
  return places;
}

/** A step and all that stand under it. */
export function stackFrom(id: string, { below }: Stacks): string[] {
  const all = [id];
  for (let at = below.get(id); at !== undefined; at = below.get(at)) all.push(at);
  return all;
}

const REACH_X = 56;
const REACH_UP = 32;
const REACH_DOWN = 64;

/** The step that a dropped one snaps under: close above it, with its first exit open or leading here already. `drawn` are the boxes on the screen. */
export function stackUnder(graph: Graph, catalogue: Catalogue, drawn: ReadonlyMap<string, Box>, dropped: { id: string; x: number; y: number; moving: { has(id: string): boolean } }): { node: string; exit: string } | undefined {
  const lower = graph.nodes.find((node) => node.id === dropped.id);
  if (!lower || downExit(lower, catalogue) === undefined) return undefined;
  for (const node of graph.nodes) {
    const box = drawn.get(node.id);
    if (!box || dropped.moving.has(node.id) || Math.abs(box.x - dropped.x) > REACH_X) continue;
    const gap = dropped.y - box.y - box.height;
    if (gap < -REACH_UP || gap > REACH_DOWN) continue;
    const exit = downExit(node, catalogue);
    const taken = graph.edges.find((edge) => edge.source === node.id && edge.exit === exit);
    if (exit !== undefined && (!taken || taken.target === dropped.id)) return { node: node.id, exit };
  }
  return undefined;
}
