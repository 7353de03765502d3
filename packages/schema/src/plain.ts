/** Values of a shared document as plain JSON. It knows no graph. */
import * as Y from 'yjs';
import { cleanText, define, isObject, type Json, type JsonObject } from './json.ts';

/**
 * A shared value as plain JSON that can be stored. Own converter: the library's sets prototypes for keys called `__proto__`. What is
 * neither shared text, list or map nor JSON (a document inside the document, drawings, bytes) is null and never looked into.
 */
export function toPlain(value: unknown, depth = 0): Json {
  if (depth > 64) return null;
  if (value instanceof Y.Text) return storable(value.toString());
  if (value instanceof Y.Array) return value.toArray().map((each) => toPlain(each, depth + 1));
  if (value instanceof Y.Map) {
    const plain: JsonObject = {};
    for (const [key, inner] of value.entries()) define(plain, key, toPlain(inner, depth + 1));
    return plain;
  }
  if (Array.isArray(value)) return value.map((each) => toPlain(each, depth + 1));
  if (isPlain(value)) {
    const plain: JsonObject = {};
    for (const key of Object.keys(value)) define(plain, key, toPlain(value[key], depth + 1));
    return plain;
  }
  if (typeof value === 'string') return storable(value);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** An object that JSON could have made; Yjs's own are of classes and lead to the whole document. */
function isPlain(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function storable(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}
