/** The box of a note or frame while a side or corner of it is pulled. Pure. */
import type { Extent } from '../doc/commands/index.ts';

export const SIDES = ['n', 's', 'w', 'e', 'nw', 'ne', 'sw', 'se'] as const;
export type Side = (typeof SIDES)[number];

/** The box after a side was pulled by `by`; the opposite side stays. */
export function pulled({ position, width, height }: Extent, side: Side, by: { x: number; y: number }, least: { width: number; height: number }): Extent {
  const wide = Math.max(least.width, side.includes('w') ? width - by.x : side.includes('e') ? width + by.x : width);
  const high = Math.max(least.height, side.includes('n') ? height - by.y : side.includes('s') ? height + by.y : height);
  return { position: { x: side.includes('w') ? position.x + width - wide : position.x, y: side.includes('n') ? position.y + height - high : position.y }, width: wide, height: high };
}
