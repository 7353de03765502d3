/** What moves along with what, and where things are kept that were drawn elsewhere: frames take their content, steps take those stacked under them. Pure. */
import type { Graph } from '@patchbay/schema';
import type { Places } from '../doc/commands/index.ts';
import { withContents } from '../doc/frame-contents.ts';
import type { Box } from './cord-path.ts';
import { downFrom, stackFrom, type Stacks } from './stacks.ts';

/** Everything that moves when these things are moved. */
export function movingWith(graph: Graph, stacks: Stacks, ids: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const id of withContents(graph, ids)) for (const each of stackFrom(id, stacks)) all.add(each);
  return all;
}

/** The moved boxes as places to keep: a step whose upper neighbour moved with it is kept right under it. `kept` are the boxes as large as things are kept. */
export function keptPlaces(drawn: Places, stacks: Stacks, kept: ReadonlyMap<string, Box>): Places {
  const places = new Map(drawn);
  for (const [id, place] of drawn) {
    const above = stacks.above.get(id);
    if (above !== undefined && drawn.has(above)) continue;
    for (const [under, exact] of downFrom(id, place, stacks.below, kept)) if (drawn.has(under)) places.set(under, exact);
  }
  return places;
}

/** Places moved by a distance. */
export function shifted(places: Places, dx: number, dy: number): Places {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}

/** The boxes a push by keys goes by: as they are drawn now, and as they are kept. */
interface PushedBoxes {
  drawn: ReadonlyMap<string, Box>;
  kept: ReadonlyMap<string, Box>;
  stacks: Stacks;
}

/**
 * Places to keep after these things were pushed by keys, and what moves with them. Things begin where they are drawn; upwards and downwards where
 * they are kept: a step that is not pushed out of its stack at once is drawn back into it, and would begin anew with each key.
 */
export function pushedPlaces(graph: Graph, ids: Iterable<string>, by: { x: number; y: number }, { drawn, kept, stacks }: PushedBoxes): Places {
  const stored = new Map([...graph.nodes, ...graph.notes, ...graph.frames].map((each) => [each.id, each.position]));
  const places = new Map<string, { x: number; y: number }>();
  for (const id of movingWith(graph, stacks, ids)) {
    const from = by.x === 0 ? stored.get(id) : drawn.get(id);
    if (from) places.set(id, { x: from.x, y: from.y });
  }
  return keptPlaces(shifted(places, by.x, by.y), stacks, kept);
}

/** The box around boxes; undefined where there is none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
