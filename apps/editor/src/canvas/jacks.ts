/** Where the jacks of a card are, told to the canvas library so that it need not measure. */
import { type NodeHandle, Position } from '@xyflow/react';
import type { CardLayout } from './card-layout.ts';

/** The id of the jack where cords arrive. */
export const IN = 'in';
const HIT = 24;

const known = new WeakMap<CardLayout, NodeHandle[]>();

/** One jack for what arrives (starts have none) and one for each exit, each centred on the card's edge. */
export function jacksOf(layout: CardLayout): NodeHandle[] {
  let jacks = known.get(layout);
  if (!jacks) known.set(layout, (jacks = compute(layout)));
  return jacks;
}

function compute({ shape, width, inY, rows }: CardLayout): NodeHandle[] {
  const jack = (id: string, type: 'source' | 'target', x: number, y: number): NodeHandle => ({ id, type, position: type === 'source' ? Position.Right : Position.Left, x: x - 1, y: y - HIT / 2, width: 2, height: HIT });
  return [...(shape === 'start' ? [] : [jack(IN, 'target', 0, inY)]), ...rows.map((row) => jack(row.exit.id, 'source', width, row.y))];
}
