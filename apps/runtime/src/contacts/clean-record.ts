/**
 * Makes one record from outside safe to store, or says why it cannot be kept. It cuts nothing off: a record over a
 * limit is refused as a whole, because half a value would look like a whole one.
 */
import { cleanText, define, isObject, type Json, type JsonObject } from '@patchbay/schema';
import { type ImportLimits, sizeInWords } from './import-limits.ts';

/**
 * A copy with NUL and lone surrogates out of every text. `__proto__`, `constructor` and `prototype` stay plain keys.
 * The error is the second half of a sentence: `“note” holds a text of more than 1 MB`.
 */
export function cleanRecord(value: JsonObject, limits: ImportLimits): { record: JsonObject } | { error: string } {
  try {
    return { record: copyObject(value, { limits, keys: 0, path: [] }) };
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message };
    throw error;
  }
}

interface Walk {
  limits: ImportLimits;
  /** Keys met so far, in the whole record. */
  keys: number;
  path: (string | number)[];
}

class Refusal extends Error {}

function copyObject(value: JsonObject, walk: Walk): JsonObject {
  checkDepth(walk);
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) {
    walk.keys += 1;
    if (walk.keys > walk.limits.keys) throw new Refusal(`it has more than ${walk.limits.keys} keys`);
    if (key.length > walk.limits.keyCharacters) throw new Refusal(`the key “${key.slice(0, 40)}…” is longer than ${walk.limits.keyCharacters} characters`);
    walk.path.push(key);
    define(copy, clean(key), copyValue(value[key], walk));
    walk.path.pop();
  }
  return copy;
}

function copyValue(value: Json | undefined, walk: Walk): Json {
  if (typeof value === 'string') return copyText(value, walk);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Refusal(`the number at ${place(walk)} is too large`);
  if (Array.isArray(value)) return copyList(value, walk);
  return isObject(value) ? copyObject(value, walk) : (value ?? null);
}

function copyList(list: Json[], walk: Walk): Json[] {
  checkDepth(walk);
  return list.map((item, index) => {
    walk.path.push(index);
    const copy = copyValue(item, walk);
    walk.path.pop();
    return copy;
  });
}

function copyText(text: string, walk: Walk): string {
  const { textBytes } = walk.limits;
  // A UTF-16 unit takes at most three bytes of UTF-8, so short texts need no counting.
  if (text.length * 3 > textBytes && Buffer.byteLength(text) > textBytes) throw new Refusal(`${place(walk)} holds a text of more than ${sizeInWords(textBytes)}`);
  return clean(text);
}

function clean(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}

function checkDepth(walk: Walk): void {
  if (walk.path.length >= walk.limits.depth) throw new Refusal(`it nests deeper than ${walk.limits.depth} levels`);
}

function place(walk: Walk): string {
  const path = walk.path.join('.');
  return `“${path.length > 80 ? `${path.slice(0, 80)}…` : path}”`;
}
