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
