/** Joins what an input method composed with what others wrote meanwhile, so that neither is lost. */
import { movedCaret, textChange } from '@patchbay/schema/change';

/** `base` as it was when composing began, `mine` as it was composed, `theirs` as it is now. */
export function mergeText(base: string, mine: string, theirs: string): string {
  const change = textChange(base, mine);
  const other = textChange(base, theirs);
  if (!change) return theirs;
  if (!other) return mine;
  const from = movedCaret(change.at, other);
  const to = Math.max(from, movedCaret(change.at + change.remove, other));
  return theirs.slice(0, from) + change.insert + theirs.slice(to);
}
