/** Moves steps, notes and frames to new places, all in one undo step. */
import * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';

/** New places by id of a step, note or frame. */
export type Places = ReadonlyMap<string, { x: number; y: number }>;

/** Writes the places that differ. Held arrow keys (`typing`) join one undo step. */
export function moveNodes(flow: FlowDoc, places: Places, how: 'typing' | 'apart' = 'apart'): void {
  flow.change(() => writePlaces(flow, places), how);
}

/** Inside a transaction: the new places. */
export function writePlaces(flow: FlowDoc, places: Places): void {
  const { nodes, notes, frames } = flow.roots;
  for (const [id, { x, y }] of places) {
    const node = nodes.get(id);
    if (node instanceof Y.Map) {
      if (node.get('x') !== Math.round(x)) node.set('x', Math.round(x));
      if (node.get('y') !== Math.round(y)) node.set('y', Math.round(y));
    } else {
      for (const drawn of [notes, frames]) if (drawn.has(id)) drawn.set(id, { ...(drawn.get(id) as object), position: { x: Math.round(x), y: Math.round(y) } });
    }
  }
}
