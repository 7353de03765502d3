/** Lines things up and spreads them evenly. Pure: it says where they go, and moves nothing. */
import type { Box } from './cord-path.ts';

export type Edge = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

type Places = Map<string, { x: number; y: number }>;

/** Places that put one edge, or the middle, of all boxes on one line: that of the outermost, or of the middle of all. */
export function alignPlaces(boxes: ReadonlyMap<string, Box>, edge: Edge): Places {
  const all = [...boxes.values()];
  const left = Math.min(...all.map((box) => box.x));
  const top = Math.min(...all.map((box) => box.y));
  const right = Math.max(...all.map((box) => box.x + box.width));
  const bottom = Math.max(...all.map((box) => box.y + box.height));
  const place: Record<Edge, (box: Box) => { x: number; y: number }> = {
    left: (box) => ({ x: left, y: box.y }),
    centre: (box) => ({ x: (left + right - box.width) / 2, y: box.y }),
    right: (box) => ({ x: right - box.width, y: box.y }),
    top: (box) => ({ x: box.x, y: top }),
    middle: (box) => ({ x: box.x, y: (top + bottom - box.height) / 2 }),
    bottom: (box) => ({ x: box.x, y: bottom - box.height }),
  };
  return new Map([...boxes].map(([id, box]) => [id, place[edge](box)]));
}

/** Places with equal space between neighbours; the first and the last stay. Two or fewer stay where they are. */
export function distributePlaces(boxes: ReadonlyMap<string, Box>, axis: Axis): Places {
  const start = axis === 'across' ? 'x' : 'y';
  const size = axis === 'across' ? 'width' : 'height';
  const row = [...boxes].sort(([, a], [, b]) => a[start] + a[size] / 2 - b[start] - b[size] / 2);
  const first = row[0]?.[1];
  const last = row.at(-1)?.[1];
  if (!first || !last || row.length < 3) return new Map([...boxes].map(([id, { x, y }]) => [id, { x, y }]));
  const room = last[start] + last[size] - first[start];
  const space = (room - row.reduce((sum, [, box]) => sum + box[size], 0)) / (row.length - 1);
  let at = first[start];
  return new Map(
    row.map(([id, box]) => {
      const place = { x: box.x, y: box.y, [start]: at };
      at += box[size] + space;
      return [id, place];
    }),
  );
}
