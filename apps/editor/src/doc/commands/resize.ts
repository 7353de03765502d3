/** Gives a note or a frame a new size and place. What lies in a frame stays where it is. */
import type { FlowDoc } from '../flow-doc.ts';

/** A box in the canvas' own units. */
export interface Extent {
  position: { x: number; y: number };
  width: number;
  height: number;
}

/** Writes the box of a note or frame. */
export function resize(flow: FlowDoc, id: string, extent: Extent): void {
  flow.change(() => writeExtent(flow, id, extent));
}

/** Inside a transaction: the new box. */
export function writeExtent(flow: FlowDoc, id: string, { position, width, height }: Extent): void {
  const { notes, frames } = flow.roots;
  const box = { position: { x: Math.round(position.x), y: Math.round(position.y) }, width: Math.round(width), height: Math.round(height) };
  for (const drawn of [notes, frames]) if (drawn.has(id)) drawn.set(id, { ...(drawn.get(id) as object), ...box });
}
