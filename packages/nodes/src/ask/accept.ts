/**
 * Finds the wanted answer in what a customer wrote: people answer in sentences. Every reader is linear in the length of the
 * text; no author's pattern is ever run as a regular expression.
 */
import type { Json } from '@patchbay/schema';

/** The answer in its canonical form, or undefined when the text holds none. */
export function findAnswer(said: string, kind: string, mask: string): Json | undefined {
  const text = said.normalize('NFKC').trim();
  if (text === '') return undefined;
  if (kind === 'number') return findNumber(text);
  if (kind === 'email') return findEmail(text);
  if (kind === 'code') return findCode(text, mask);
  return said.trim();
}

/**
 * The first number: `1,250.50` is a thousand and some, `12,5` is twelve and a half, the hyphen of `seat-12` is no sign. A date is no
 * number, nor are more than 15 digits, which could not be kept exactly.
 */
function findNumber(text: string): number | undefined {
  const found = /(?<!\d|\d[.,])(?:(?<![\p{L}\p{N}])-)?(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,12})?|\d{1,15}(?:[.,]\d{1,12})?)(?!\d|[.,]\d)/u.exec(text);
  if (!found) return undefined;
  const written = found[0];
  return Number(/,\d{3}(?:[,.]|$)/.test(written) ? written.replaceAll(',', '') : written.replace(',', '.'));
}

/** What can stand right before or after an address: spaces, brackets, and words of languages that write without spaces. */
const AROUND_ADDRESS = /[\s<>(),;:"，。；：、（）《》“”\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/u;

function findEmail(text: string): string | undefined {
  for (const word of text.split(AROUND_ADDRESS)) {
    const bare = word.replace(/[.!?'’]+$/, '').slice(0, 254);
    const at = bare.indexOf('@');
    const host = bare.slice(at + 1);
    if (at > 0 && at === bare.lastIndexOf('@') && host.length >= 3 && host.includes('.', 1) && !host.startsWith('.') && !host.endsWith('.') && !host.includes('..')) return bare.toLowerCase();
  }
  return undefined;
}

/**
 * A code of the form of `mask` anywhere in the text. Signs and spaces of the mask may be missing, letters may be in either
 * case, and what stands before the first placeholder may be left out: `w2611340` and `2611340` are both `#W2611340`.
 */
function findCode(text: string, mask: string): string | undefined {
  const first = mask.search(/[9A*]/);
  return scan(text, mask, 0, mask) ?? (first > 0 ? scan(text, mask.slice(first), first, mask) : undefined);
}

function scan(text: string, mask: string, offset: number, whole: string): string | undefined {
  for (let start = 0; start < text.length; start += 1) {
    if (isWordCharacter(text[start - 1]) && isWordCharacter(text[start])) continue; // only whole words
    const filled = match(text, start, mask);
    if (filled !== undefined) return whole.slice(0, offset) + filled;
  }
  return undefined;
}

/** Spaces and hyphens that may stand between two signs of a code; a bound, so that the search stays linear. */
const GAP_MAX = 3;

/** The mask filled in from `text` at `start`, when it matches there and ends at the end of a word. */
function match(text: string, start: number, mask: string): string | undefined {
  let at = start;
  let filled = '';
  for (const wanted of mask) {
    const placeholder = wanted === '9' || wanted === 'A' || wanted === '*';
    if (placeholder || isWordCharacter(wanted)) for (let gap = 0; gap < GAP_MAX && filled !== '' && (text[at] === ' ' || text[at] === '-'); gap += 1) at += 1;
    const found = text[at];
    if (placeholder) {
      if (found === undefined || !fits(found, wanted)) return undefined;
      filled += found.toUpperCase();
      at += 1;
    } else if (found !== undefined && found.toUpperCase() === wanted.toUpperCase()) {
      filled += wanted;
      at += 1;
    } else if (isWordCharacter(wanted)) return undefined;
    else filled += wanted;
  }
  return isWordCharacter(text[at]) ? undefined : filled;
}

function fits(found: string, wanted: string): boolean {
  const digit = found >= '0' && found <= '9';
  const letter = /^[a-z]$/i.test(found);
  return wanted === '9' ? digit : wanted === 'A' ? letter : digit || letter;
}

/** Letters and digits of codes; Chinese text around a code ends it like a space does. */
function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /^[a-z0-9]$/i.test(character);
}
