/** Completing a variable's name while it is typed: where it begins, which names answer to it, and what the text becomes. No screen. */
import type { KnownVariable } from '../known-variables.ts';
import { fold } from '../../palette/fold.ts';

export interface Completion {
  /** What is replaced. */
  from: number;
  to: number;
  /** The part of a name that is there. */
  typed: string;
  /** The braces are there already. */
  inside: boolean;
}

const BACK = 100;
// The wide brace is what Chinese input methods type.
const OPENED = /([{｛]{1,2}-?[ \t]{0,3})([\p{L}\p{N}_.-]*)$/u;

/** The name that is being typed before the caret; undefined when none is. */
export function completionAt(text: string, caret: number): Completion | undefined {
  const opened = OPENED.exec(text.slice(Math.max(0, caret - BACK), caret));
  if (!opened) return undefined;
  const [, braces = '', typed = ''] = opened;
  const ahead = /^([\p{L}\p{N}_.-]*)[^{}\n]*\}\}/u.exec(text.slice(caret, caret + BACK));
  if (ahead && braces.startsWith('{{')) return { from: caret - typed.length, to: caret + (ahead[1] ?? '').length, typed, inside: true };
  return { from: caret - typed.length - braces.length, to: caret, typed, inside: false };
}

/** What is written for a picked name. */
export function completed(completion: Completion, path: string): string {
  return completion.inside ? path : `{{ ${path} }}`;
}

const OFFERED_MAX = 50;

/** Variables that answer to what was typed: those that begin with it, then those a part of which does, then the rest that have it. */
export function answering(variables: readonly KnownVariable[], typed: string): KnownVariable[] {
  const wanted = fold(typed);
  const rank = ({ path }: KnownVariable): number => {
    const folded = fold(path);
    if (folded.startsWith(wanted)) return 0;
    return folded.split(/[._]/).some((part) => part.startsWith(wanted)) ? 1 : folded.includes(wanted) ? 2 : 3;
  };
  const ranked = variables.map((variable) => ({ variable, rank: rank(variable) })).filter((each) => each.rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, OFFERED_MAX).map((each) => each.variable);
}
