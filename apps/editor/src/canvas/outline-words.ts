/** What a step says in the outline: its texts and settings in one line. */
import { metaOf, type Node } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { bodyOf, kindName, type Speech, titleOf } from './card-words.ts';

export interface StepWords {
  title: string;
  kind: string;
  /** What it says, asks or does; empty when there is nothing to tell. */
  body: string;
}

/** The same words as on the card. */
export function stepWords(flow: FlowDoc, node: Node, speech: Speech): StepWords {
  const meta = metaOf(flow.catalogue, node.type);
  const body = meta ? bodyOf(node, meta, speech) : [];
  const text = body.map((part) => part.pieces.map((piece) => ('chip' in piece ? `{${piece.chip}}` : piece.text)).join('')).join(' · ');
  return { title: titleOf(node, meta, speech), kind: kindName(node.type, speech.screen), body: text };
}
