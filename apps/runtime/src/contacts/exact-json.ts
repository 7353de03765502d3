/**
 * Parses the JSON of one record without changing its numbers: an id of 19 digits, which a JavaScript number would
 * silently round, is kept as text instead. It does not check limits.
 */
import type { Json } from '@patchbay/schema';

/** Sixteen digits in a row are the least that a double can get wrong. */
const LONG_DIGITS = /\d{16}/;

/** A whole string or a whole number, so that digits inside texts and fractions are not taken for integers. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Throws a SyntaxError as `JSON.parse` does. */
export function parseExact(text: string): Json {
  const value = JSON.parse(text) as Json;
  return LONG_DIGITS.test(text) ? (JSON.parse(text.replace(STRING_OR_NUMBER, keepDigits)) as Json) : value;
}

function keepDigits(token: string): string {
  if (token.startsWith('"') || !/^-?\d+$/.test(token)) return token;
  // A number stays one where it says the same digits again; -0 is safe although it does not.
  return Number.isSafeInteger(Number(token)) || String(Number(token)) === token ? token : `"${token}"`;
}
