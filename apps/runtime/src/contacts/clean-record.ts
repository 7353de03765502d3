/**
 * Makes one record from outside safe to store, or says why it cannot be kept. It cuts nothing off: a record over a
 * limit is refused as a whole, because half a value would look like a whole one.
 */
import { cleanText, define, type ImportFault, importFault, isObject, type Json, type JsonObject } from '@patchbay/schema';
import { type ImportLimits, sizeInWords } from './import-limits.ts';

/**
 * A copy with NUL and lone surrogates out of every text. `__proto__`, `constructor` and `prototype` stay plain keys.
 * The fault is the second half of a sentence: `“note” holds a text of more than 1 MB`.
 */
export function cleanRecord(value: JsonObject, limits: ImportLimits): { record: JsonObject } | { fault: ImportFault } {
  try {
    return { record: copyObject(value, { limits, keys: 0, path: [] }) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

interface Walk {
  limits: ImportLimits;
  /** Keys met so far, in the whole record. */
  keys: number;
  path: (string | number)[];
}

class Refusal extends Error {
  readonly fault: ImportFault;

  constructor(...told: Parameters<typeof importFault>) {
    super(told[0]);
    this.fault = importFault(...told);
  }
}

function copyObject(value: JsonObject, walk: Walk): JsonObject {
  checkDepth(walk);
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) {
    walk.keys += 1;
    if (walk.keys > walk.limits.keys) throw new Refusal('too-many-keys', { limit: walk.limits.keys });
    if (key.length > walk.limits.keyCharacters) throw new Refusal('key-too-long', { key: key.slice(0, 40), limit: walk.limits.keyCharacters });
    walk.path.push(key);
    define(copy, clean(key), copyValue(value[key], walk));
    walk.path.pop();
  }
  return copy;
}

function copyValue(value: Json | undefined, walk: Walk): Json {
  if (typeof value === 'string') return copyText(value, walk);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Refusal('number-too-large', { place: place(walk) });
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
  if (text.length * 3 > textBytes && Buffer.byteLength(text) > textBytes) throw new Refusal('text-too-long', { place: place(walk), size: sizeInWords(textBytes) });
  return clean(text);
}

function clean(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}

function checkDepth(walk: Walk): void {
  if (walk.path.length >= walk.limits.depth) throw new Refusal('too-deep', { limit: walk.limits.depth });
}

function place(walk: Walk): string {
  const path = walk.path.join('.');
  return path.length > 80 ? `${path.slice(0, 80)}…` : path;
}
