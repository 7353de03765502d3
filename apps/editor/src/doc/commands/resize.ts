/** Gives a note or a frame a new size and place. What lies in a frame stays where it is. */
import type { FlowDoc } from '../flow-doc.ts';

export interface Extent {
  position: { x: number; y: number };
  width: number;
  height: number;
}

/** Writes the box of a note or frame, in the canvas' own units. */
export function resize(flow: FlowDoc, id: string, { position, width, height }: Extent): void {
  const { notes, frames } = flow.roots;
  const box = { position: { x: Math.round(position.x), y: Math.round(position.y) }, width: Math.round(width), height: Math.round(height) };
  flow.change(() => {
    for (const drawn of [notes, frames]) if (drawn.has(id)) drawn.set(id, { ...(drawn.get(id) as object), ...box });
  });
}
