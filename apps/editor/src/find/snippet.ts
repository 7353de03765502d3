/** The piece of a text around a match, short enough for one line. It cuts no character in two. */
import type { TextMatch } from '@patchbay/schema/find';

const BEFORE = 18;
const AFTER = 40;

interface Snippet {
  before: string;
  match: string;
  after: string;
}

/** Text before, the match, and text after; an ellipsis where it was cut. */
export function snippetOf({ text, at, length }: Pick<TextMatch, 'text' | 'at' | 'length'>): Snippet {
  const from = whole(text, Math.max(0, at - BEFORE));
  const to = whole(text, Math.min(text.length, at + length + AFTER));
  return {
    before: `${from > 0 ? '…' : ''}${line(text.slice(from, at))}`,
    match: text.slice(at, at + length),
    after: `${line(text.slice(at + length, to))}${to < text.length ? '…' : ''}`,
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A place between characters: never behind the first half of a pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc_00 && unit <= 0xdf_ff ? at - 1 : at;
}
