/** Writes and places notes: words of the team on the canvas that no customer ever sees. */
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

/** Puts an empty note at a place and returns its id. */
export function addNote(flow: FlowDoc, position: { x: number; y: number }): string {
  const id = newId();
  flow.change(() => flow.roots.notes.set(id, { id, text: '', position: { x: Math.round(position.x), y: Math.round(position.y) }, width: 220, height: 96 }));
  return id;
}

/** Replaces the words of a note. */
export function setNote(flow: FlowDoc, id: string, text: string): void {
  flow.change(() => {
    if (flow.roots.notes.has(id)) flow.roots.notes.set(id, { ...(flow.roots.notes.get(id) as object), text });
  }, 'typing');
}
