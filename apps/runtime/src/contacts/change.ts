/**
 * Changes by hand, one value at a time: a change says which value it saw, so that two people never overwrite each other
 * unseen. It knows no table.
 */
import { canonicalJson, define, type Json, type JsonObject } from '@patchbay/schema';

/** PostgreSQL's code for a second row where only one may be. */
const UNIQUE_VIOLATION = '23505';

/** What came of a change: the row as it is now, or why not. `changed` carries what stands there instead, `exists` the name that is taken where it is not the value itself. */
export type Outcome<Row> = { row: Row } | { refused: 'missing' } | { refused: 'exists'; name?: string } | { refused: 'changed'; now: Json } | { refused: 'wrong'; reason: string };

/** Is the value still the one that was seen? Absent and null are one. */
export function isSeen(now: Json | undefined, seen: Json | undefined): boolean {
  return canonicalJson(now ?? null) === canonicalJson(seen ?? null);
}

/** Does it, and turns the database's refusal of a second thing of one name into an outcome. */
export async function orExists<Row>(act: () => Promise<Outcome<Row>>, name?: string): Promise<Outcome<Row>> {
  try {
    return await act();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === UNIQUE_VIOLATION) return { refused: 'exists', ...(name === undefined ? {} : { name }) };
    throw error;
  }
}

/** A copy with one value set, or taken away. */
export function withValue(object: JsonObject, key: string, value: Json | undefined): JsonObject {
  const copy: JsonObject = {};
  for (const name of Object.keys(object)) if (name !== key || value !== undefined) define(copy, name, (name === key ? value : object[name]) ?? null);
  if (value !== undefined && !Object.hasOwn(copy, key)) define(copy, key, value);
  return copy;
}
