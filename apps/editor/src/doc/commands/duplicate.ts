/** Copies steps, notes and frames beside themselves; cords between copied steps are copied, cords to others are not. */
import { clipOf } from '../clipboard.ts';
import type { FlowDoc } from '../flow-doc.ts';
import { fitsInto, pasteSteps } from './paste.ts';

const BESIDE = { x: 32, y: 32 };

/** Copies what is named, moved by `shift`, and returns the ids of the copies: none where they are more than the flow or one edit may hold. */
export function duplicate(flow: FlowDoc, ids: Iterable<string>, shift: { x: number; y: number } = BESIDE): string[] {
  const clip = clipOf(flow.graph(), ids);
  return fitsInto(flow, clip) ? pasteSteps(flow, clip, shift) : [];
}
