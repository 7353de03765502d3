/** Where the canvas looks when a flow is opened: all of it where that can be read, else its beginning at a readable size. */
import { type Catalogue, type Graph, metaOf } from '@patchbay/schema';
import type { Box } from './cord-path.ts';

export interface Viewport {
  x: number;
  y: number;
  zoom: number;
}

const MARGIN = 40;
const READABLE = 0.6;
const LARGEST = 1;

/** `width` and `height` are those of the canvas on the screen. */
export function openingView(graph: Graph, catalogue: Catalogue, boxes: ReadonlyMap<string, Box>, width: number, height: number): Viewport {
  const all = [...boxes.values()];
  if (all.length === 0) return { x: width / 3, y: height / 3, zoom: LARGEST };
  const left = Math.min(...all.map((box) => box.x));
  const top = Math.min(...all.map((box) => box.y));
  const wide = Math.max(...all.map((box) => box.x + box.width)) - left;
  const high = Math.max(...all.map((box) => box.y + box.height)) - top;
  const fit = Math.min((width - 2 * MARGIN) / wide, (height - 2 * MARGIN) / high, LARGEST);
  if (fit >= READABLE) return { zoom: fit, x: (width - wide * fit) / 2 - left * fit, y: (height - high * fit) / 2 - top * fit };
  const start = graph.nodes.find((node) => metaOf(catalogue, node.type)?.start);
  const box = (start && boxes.get(start.id)) ?? (all[0] as Box);
  const zoom = READABLE;
  const highest = Math.max(top, box.y - (height * 0.45) / zoom);
  return { zoom, x: MARGIN - box.x * zoom, y: MARGIN * 1.5 - highest * zoom };
}
