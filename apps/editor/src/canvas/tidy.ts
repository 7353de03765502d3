/** A tidy order: steps in columns from left to right, each near those that lead to it. Pure; it moves nothing itself. */
import type { Graph } from '@patchbay/schema';
import type { Box } from './cord-path.ts';
import { tidyColumns } from './tidy-columns.ts';

const COLUMN = 96;
const ROW = 56;
const GRID = 8;

/** New places for all steps; notes stay. `boxes` are the sizes to leave room for. */
export function tidyPlaces(graph: Graph, boxes: ReadonlyMap<string, Box>): Map<string, { x: number; y: number }> {
  const places = new Map<string, { x: number; y: number }>();
  const arriving = new Map<string, { source: string; at: number }[]>();
  graph.edges.forEach(({ source, target }, at) => arriving.set(target, [...(arriving.get(target) ?? []), { source, at }]));
  const middle = (id: string) => (places.get(id)?.y ?? 0) + (boxes.get(id)?.height ?? 0) / 2;
  let x = 0;
  for (const column of tidyColumns(graph)) {
    const wishes = column.map((id, at) => {
      const from = (arriving.get(id) ?? []).filter(({ source }) => places.has(source));
      const height = boxes.get(id)?.height ?? 0;
      const wish = from.length === 0 ? undefined : from.reduce((sum, { source }) => sum + middle(source), 0) / from.length - height / 2;
      return { id, at, height, wish };
    });
    wishes.sort((a, b) => (a.wish ?? 0) - (b.wish ?? 0) || a.at - b.at);
    const high = wishes.reduce((sum, { height }) => sum + height + ROW, -ROW);
    const wanted = wishes.filter(({ wish }) => wish !== undefined);
    const centre = wanted.length === 0 ? high / 2 : wanted.reduce((sum, { wish, height }) => sum + (wish ?? 0) + height / 2, 0) / wanted.length;
    let y = centre - high / 2;
    for (const { id, height } of wishes) {
      places.set(id, { x, y: Math.round(y / GRID) * GRID });
      y += height + ROW;
    }
    x += Math.max(...column.map((id) => boxes.get(id)?.width ?? 0)) + COLUMN;
  }
  return places;
}
