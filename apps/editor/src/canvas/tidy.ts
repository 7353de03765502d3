/** A tidy order: steps in columns by how far they are from a start, each near those that lead to it. Pure; moves nothing itself. */
import type { Graph } from '@patchbay/schema';
import type { Box } from './cord-path.ts';

const COLUMN = 96;
const ROW = 56;
const GRID = 8;

/** New places for all steps; notes stay. `boxes` are the sizes to leave room for. */
export function tidyPlaces(graph: Graph, boxes: ReadonlyMap<string, Box>): Map<string, { x: number; y: number }> {
  const columns = columnsOf(graph);
  const cords = graph.edges.filter((edge) => boxes.has(edge.source) && boxes.has(edge.target));
  const places = new Map<string, { x: number; y: number }>();
  let x = 0;
  for (const column of columns) {
    const wish = (id: string): number => {
      const from = cords.filter((edge) => edge.target === id && places.has(edge.source)).map((edge) => places.get(edge.source)?.y ?? 0);
      return from.length === 0 ? Number.POSITIVE_INFINITY : from.reduce((sum, y) => sum + y, 0) / from.length;
    };
    let y = 0;
    const wishes = column.map((id, at) => ({ id, at, y: wish(id) })).sort((a, b) => a.y - b.y || a.at - b.at);
    for (const { id, y: wanted } of wishes) {
      const top = Math.max(y, Number.isFinite(wanted) ? Math.min(wanted, y + ROW) : y);
      places.set(id, { x, y: Math.round(top / GRID) * GRID });
      y = top + (boxes.get(id)?.height ?? 0) + ROW;
    }
    x += Math.max(...column.map((id) => boxes.get(id)?.width ?? 0)) + COLUMN;
  }
  return places;
}

/** Steps by their longest way from a start without going round a circle; what cannot be reached comes first. */
function columnsOf(graph: Graph): string[][] {
  const next = new Map<string, string[]>();
  const arriving = new Set(graph.edges.map((edge) => edge.target));
  for (const edge of graph.edges) next.set(edge.source, [...(next.get(edge.source) ?? []), edge.target]);
  const column = new Map<string, number>();
  const back = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const roots = [...graph.nodes.filter((node) => !arriving.has(node.id)), ...graph.nodes].map((node) => node.id);
  const order: string[] = [];
  for (const root of roots) {
    if (state.has(root)) continue;
    const work = [{ id: root, at: 0 }];
    state.set(root, 'open');
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const to = next.get(frame.id)?.[frame.at];
      frame.at += 1;
      if (to === undefined) {
        state.set(frame.id, 'done');
        order.push(frame.id);
        work.pop();
      } else if (state.get(to) === 'open') back.add(`${frame.id} ${to}`);
      else if (!state.has(to)) {
        state.set(to, 'open');
        work.push({ id: to, at: 0 });
      }
    }
  }
  for (const id of order.reverse()) {
    const here = column.get(id) ?? 0;
    column.set(id, here);
    for (const to of next.get(id) ?? []) if (!back.has(`${id} ${to}`)) column.set(to, Math.max(column.get(to) ?? 0, here + 1));
  }
  const columns: string[][] = [];
  for (const node of graph.nodes) (columns[column.get(node.id) ?? 0] ??= []).push(node.id);
  return columns.filter((each) => each !== undefined);
}
