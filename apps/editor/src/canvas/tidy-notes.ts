/** Where notes go that lie in no frame when steps are put in order: along with the step they were nearest to, where nothing else is. */
import type { Frame, Graph } from '@patchbay/schema';
import type { Extent } from '../doc/commands/index.ts';
import { liesIn } from '../doc/frame-contents.ts';
import type { Box } from './cord-path.ts';
import { freePlace } from './place.ts';

type Point = { x: number; y: number };

/** New places of the notes; `boxes` is where steps were, `order` where they are now. */
export function looseNotes(graph: Graph, frames: readonly Frame[], boxes: ReadonlyMap<string, Box>, order: { places: ReadonlyMap<string, Point>; frames: ReadonlyMap<string, Extent> }): Map<string, Point> {
  const places = new Map<string, Point>();
  const taken: Box[] = [...order.frames.values()].map(({ position, width, height }) => ({ ...position, width, height }));
  for (const [id, place] of order.places) if (boxes.has(id)) taken.push({ ...(boxes.get(id) as Box), ...place });
  for (const note of graph.notes.filter((each) => !frames.some((frame) => liesIn(frame, each)))) {
    let nearest: { id: string; box: Box; far: number } | undefined;
    for (const [id, box] of boxes) {
      const far = Math.hypot(box.x - note.position.x, box.y - note.position.y);
      if (order.places.has(id) && (!nearest || far < nearest.far)) nearest = { id, box, far };
    }
    const to = nearest && order.places.get(nearest.id);
    if (!nearest || !to) continue;
    const wanted = { x: note.position.x + to.x - nearest.box.x, y: note.position.y + to.y - nearest.box.y };
    const place = freePlace(taken, wanted, note.width, note.height);
    taken.push({ ...place, width: note.width, height: note.height });
    places.set(note.id, place);
  }
  return places;
}
