/**
 * Why something is refused, in both languages of the screen. The English words are the reason itself, in errors and in facts; the Chinese
 * are given beside them, once, where the refusal is written. What nobody translated stays as it is.
 */
import { phrase } from './issue.ts';

const HOLE = /\{\w+\}/;
/** Chinese by the English words. */
export const chinese = new Map<string, string>();
/** The same for reasons that are filled in later. */
export const withHoles: { pattern: RegExp; zh: string }[] = [];

/** A reason in both languages: gives back the English, for a schema or an error. `{name}` is filled from the facts; without them it is filled later, by `phrase`. */
export function reason(en: string, zh: string, facts?: Record<string, string | number>): string {
  const said = phrase(en, facts);
  if (facts || !HOLE.test(en)) chinese.set(said, phrase(zh, facts));
  else withHoles.push({ pattern: new RegExp(`^${escaped(en).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+)')}$`, 's'), zh });
  return said;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
