/** Puts a step under another and leads the exit of the upper one to it, in one undo step. */
import type { FlowDoc } from '../flow-doc.ts';
import { type ExitPlace, writeCord } from './connect.ts';
import { type Places, writePlaces } from './move-nodes.ts';

/** `places` are those of the step and of everything that moves with it. */
export function stackNode(flow: FlowDoc, { from, target, places }: { from: ExitPlace; target: string; places: Places }): void {
  flow.change(() => {
    writePlaces(flow, places);
    writeCord(flow, from, target);
  });
}
