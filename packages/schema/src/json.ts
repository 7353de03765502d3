/**
 * JSON as a value: what variables, events, effects and sessions are made of, and the one place where text from
 * outside is made safe to store. It refuses to repair meaning: it only removes what no database can hold.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Is this a JSON object (not null, not an array)? */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Text from outside, made storable: U+0000 removed (PostgreSQL text refuses it), lone surrogates replaced by U+FFFD
 * (jsonb refuses them), and cut to `charactersMax` UTF-16 units.
 */
export function cleanText(text: string, charactersMax = 65_536): string {
  const whole = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  return (whole.length > charactersMax ? whole.slice(0, charactersMax) : whole).toWellFormed();
}

/**
 * A copy of a JSON value with every text cleaned. Keys such as `__proto__` stay plain data: entries are defined, never
 * assigned, so no prototype can be set. Throws a RangeError with the depth when the value nests deeper than `depthMax`.
 */
export function cleanJson(value: unknown, depthMax = 64): Json {
  if (depthMax < 0) throw new RangeError('This JSON nests deeper than 64 levels.');
  if (typeof value === 'string') return cleanText(value, 1_048_576);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, depthMax - 1));
  if (!isObject(value)) return null;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) define(copy, cleanText(key, 1024), cleanJson(value[key], depthMax - 1));
  return copy;
}

/** Sets an own property even where assignment would call a setter (`__proto__`). */
export function define(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

/** JSON with sorted keys and no spaces: equal values give equal text, so that a hash over it is a name for the value. */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
  return `{${entries.join(',')}}`;
}
