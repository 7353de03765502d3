/** The smallest change between two texts, so that two people can write in one text without undoing each other. */

interface TextChange {
  at: number;
  remove: number;
  insert: string;
}

/** What to remove and insert to come from `before` to `after`; undefined when they are equal. Never splits a surrogate pair. */
export function textChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1;
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

/** Where a caret at `position` belongs after the text changed around it. */
export function movedCaret(position: number, change: TextChange): number {
  if (position <= change.at) return position;
  return Math.max(change.at, position - change.remove) + (position >= change.at + change.remove ? change.insert.length : 0);
}

/** Joins what an input method composed with what others wrote meanwhile: `base` as it was when composing began, `mine` as it was composed, `theirs` as it is now. */
export function mergeText(base: string, mine: string, theirs: string): string {
  const change = textChange(base, mine);
  const other = textChange(base, theirs);
  if (!change) return theirs;
  if (!other) return mine;
  const from = movedCaret(change.at, other);
  const to = Math.max(from, movedCaret(change.at + change.remove, other));
  return theirs.slice(0, from) + change.insert + theirs.slice(to);
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd8_00 && unit <= 0xdb_ff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
