/** Snap lines: edges and middles of other things that what is dragged comes close to. Pure; distances in the canvas' own units. */
import type { Box } from './cord-path.ts';

/** A line that was met: its place, and how far it reaches over both things. */
export interface Guide {
  at: number;
  from: number;
  to: number;
}

export interface Guides {
  /** A line from top to bottom. */
  x?: Guide;
  /** A line from left to right. */
  y?: Guide;
}

interface Line {
  at: number;
  from: number;
  to: number;
}

/** The lines of everything that stays where it is, in order. */
export interface SnapLines {
  x: readonly Line[];
  y: readonly Line[];
}

/** Made once when a drag begins. */
export function snapLines(boxes: Iterable<Box>): SnapLines {
  const x: Line[] = [];
  const y: Line[] = [];
  for (const box of boxes) {
    for (const part of [0, 0.5, 1]) {
      x.push({ at: box.x + box.width * part, from: box.y, to: box.y + box.height });
      y.push({ at: box.y + box.height * part, from: box.x, to: box.x + box.width });
    }
  }
  const byPlace = (a: Line, b: Line) => a.at - b.at;
  return { x: x.sort(byPlace), y: y.sort(byPlace) };
}

/** How far to move a box so that it meets the nearest lines within `reach`, and the guides to draw. */
export function snap(box: Box, lines: SnapLines, reach: number): { dx: number; dy: number; guides: Guides } {
  const x = meet(lines.x, [box.x, box.x + box.width / 2, box.x + box.width], reach);
  const y = meet(lines.y, [box.y, box.y + box.height / 2, box.y + box.height], reach);
  const dx = x?.by ?? 0;
  const dy = y?.by ?? 0;
  return {
    dx,
    dy,
    guides: {
      ...(x ? { x: { at: x.line.at, from: Math.min(x.line.from, box.y + dy), to: Math.max(x.line.to, box.y + dy + box.height) } } : {}),
      ...(y ? { y: { at: y.line.at, from: Math.min(y.line.from, box.x + dx), to: Math.max(y.line.to, box.x + dx + box.width) } } : {}),
    },
  };
}

function meet(lines: readonly Line[], places: readonly number[], reach: number): { by: number; line: Line } | undefined {
  let best: { by: number; line: Line } | undefined;
  for (const place of places) {
    for (let at = firstFrom(lines, place - reach); at < lines.length; at += 1) {
      const line = lines[at] as Line;
      const by = line.at - place;
      if (by > reach) break;
      if (!best || Math.abs(by) < Math.abs(best.by)) best = { by, line };
    }
  }
  return best;
}

/** The first line at or after a place. */
function firstFrom(lines: readonly Line[], place: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
