/** Writes and places notes: words of the team on the canvas that no customer ever sees. */
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

/** As large as three short lines need. */
const NEW_NOTE = { width: 220, height: 96 };

/** Puts an empty note around a point and returns its id. */
export function addNote(flow: FlowDoc, middle: { x: number; y: number }): string {
  const id = newId();
  const position = { x: Math.round(middle.x - NEW_NOTE.width / 2), y: Math.round(middle.y - NEW_NOTE.height / 2) };
  flow.change(() => flow.roots.notes.set(id, { id, text: '', position, ...NEW_NOTE }));
  return id;
}

/** Replaces the words of a note. */
export function setNote(flow: FlowDoc, id: string, text: string): void {
  flow.change(() => {
    if (flow.roots.notes.has(id)) flow.roots.notes.set(id, { ...(flow.roots.notes.get(id) as object), text });
  }, 'typing');
}
