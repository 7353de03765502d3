/** Finds what people mean from a few letters of it. Pure; it knows no lists and no languages but the initials of Chinese. */
import { pinyinInitials } from './pinyin-initials.ts';

/** How well a text answers, and which of its signs were meant. */
interface Hit {
  score: number;
  /** Places in the text, rising; empty when it was found by its initials. */
  at: readonly number[];
}

const START = 12;
const WORD = 8;
const NEXT = 6;
const GAP = 0.4;
const WHOLE = 20;
const BY_INITIALS = 4;
const PLAIN = /^[ -~]*$/;

/** How a text answers to what was typed; undefined when it does not. Every word typed must be found, in any order. */
export function fuzzy(text: string, typed: string): Hit | undefined {
  const folded = plain(text);
  const words = plain(typed).trim().split(/\s+/).filter(Boolean);
  const at = new Set<number>();
  let score = 0;
  for (const word of words) {
    const hit = found(text, folded, word);
    if (!hit) return undefined;
    score += hit.score;
    for (const place of hit.at) at.add(place);
  }
  // Of two that fit alike the shorter one was meant.
  return { score: score - text.length * 0.05, at: [...at].sort((a, b) => a - b) };
}

function found(text: string, folded: string, word: string): Hit | undefined {
  const whole = wholeAt(folded, word);
  if (whole !== undefined) return { score: WHOLE + word.length * NEXT + edge(folded, whole), at: span(whole, word.length) };
  const scattered = word.length > 1 ? inOrder(folded, word) : undefined;
  const initials = /^[a-z]+$/.test(word) ? pinyinInitials(text) : '';
  if (initials.includes(word)) return { score: BY_INITIALS + word.length * NEXT + (initials.startsWith(word) ? START : 0), at: [] };
  return scattered;
}

/** The place of a word inside of a text: at a word's beginning before anywhere else. */
function wholeAt(text: string, word: string): number | undefined {
  let best: number | undefined;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (edge(text, at) > 0) return at;
    best ??= at;
  }
  return best;
}

/** The signs of a word in their order with others between, beginnings of words before their middles. */
function inOrder(text: string, word: string): Hit | undefined {
  const at: number[] = [];
  let score = 0;
  let from = 0;
  for (const sign of word) {
    const near = text.indexOf(sign, from);
    if (near === -1) return undefined;
    const begins = beginning(text, sign, from);
    // A word that begins with the sign was meant, unless the sign goes on where the last one was.
    const place = near === from && at.length > 0 ? near : (begins ?? near);
    score += place === (at.at(-1) ?? -2) + 1 ? NEXT : edge(text, place) - Math.min(place - from, 20) * GAP;
    at.push(place);
    from = place + 1;
  }
  return at.length === [...word].length && score > 0 ? { score, at } : undefined;
}

function beginning(text: string, sign: string, from: number): number | undefined {
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) if (edge(text, at) > 0) return at;
  return undefined;
}

function edge(text: string, at: number): number {
  if (at === 0) return START;
  return /[\s\-_/.:,(“"]/.test(text[at - 1] ?? '') ? WORD : 0;
}

function span(from: number, length: number): number[] {
  return Array.from({ length }, (_, at) => from + at);
}

/** Without case and width, sign by sign, so that places stay what they were. */
function plain(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return Array.from({ length: text.length }, (_, at) => {
    const sign = (text[at] as string).normalize('NFKC').toLowerCase();
    return sign.length === 1 ? sign : (text[at] as string);
  }).join('');
}
