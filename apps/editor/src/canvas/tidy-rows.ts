/** Places in columns: within each column, things stand in the order and near the height of those that lead to them. Linear but for sorting the columns. */
import { tidyColumns } from './tidy-columns.ts';

const COLUMN = 96;
const ROW = 56;
const GRID = 8;

interface Sized {
  id: string;
  width: number;
  height: number;
}

/** A place for everything in `units`; `edges` only name these. */
export function columnPlaces(units: readonly Sized[], edges: readonly { source: string; target: string }[]): Map<string, { x: number; y: number }> {
  const sizes = new Map(units.map((unit) => [unit.id, unit]));
  const places = new Map<string, { x: number; y: number }>();
  const arriving = new Map<string, string[]>();
  for (const { source, target } of edges) {
    const there = arriving.get(target);
    if (there) there.push(source);
    else arriving.set(target, [source]);
  }
  const middle = (id: string) => (places.get(id)?.y ?? 0) + (sizes.get(id)?.height ?? 0) / 2;
  let x = 0;
  for (const column of tidyColumns(units.map((unit) => unit.id), edges)) {
    const wishes = column.map((id, at) => {
      const from = (arriving.get(id) ?? []).filter((source) => places.has(source));
      const height = sizes.get(id)?.height ?? 0;
      const wish = from.length === 0 ? undefined : from.reduce((sum, source) => sum + middle(source), 0) / from.length - height / 2;
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
    x += Math.max(...column.map((id) => sizes.get(id)?.width ?? 0)) + COLUMN;
  }
  return places;
}
