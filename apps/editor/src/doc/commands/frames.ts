/** Draws frames around steps and names them. */
import type { Frame } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

/** Puts a frame at a place and returns its id. Sizes in the canvas' own units. */
export function addFrame(flow: FlowDoc, { position, width, height, title = '' }: Omit<Frame, 'id' | 'title'> & { title?: string }): string {
  const id = newId();
  flow.change(() => flow.roots.frames.set(id, { id, title, position: { x: Math.round(position.x), y: Math.round(position.y) }, width: Math.round(width), height: Math.round(height) }));
  return id;
}

/** Renames (`typing`) or resizes a frame. */
export function setFrame(flow: FlowDoc, id: string, change: Partial<Omit<Frame, 'id'>>, how: 'typing' | 'apart' = 'apart'): void {
  flow.change(() => {
    if (flow.roots.frames.has(id)) flow.roots.frames.set(id, { ...(flow.roots.frames.get(id) as object), ...change });
  }, how);
}
