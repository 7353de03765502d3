/** Puts many things in order at once: new places, and new sizes of frames, in one undo step. */
import type { FlowDoc } from '../flow-doc.ts';
import { type Places, writePlaces } from './move-nodes.ts';
import { type Extent, writeExtent } from './resize.ts';

/** `frames` have their new boxes. */
export function putInOrder(flow: FlowDoc, { places, frames }: { places: Places; frames: ReadonlyMap<string, Extent> }): void {
  flow.change(() => {
    writePlaces(flow, places);
    for (const [id, extent] of frames) writeExtent(flow, id, extent);
  });
}
