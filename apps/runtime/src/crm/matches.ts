/** Whether a record is meant by a look-up: the one rule of comparison for the simulator and the database alike. */
import { type Json, type JsonObject, type Match, readPath } from '@patchbay/schema';

/** Columns may be paths (`address.zip`). Text is compared without case and outer space, lists by any of their entries. */
export function recordMatches(record: JsonObject, where: readonly Match[]): boolean {
  return where.every(({ column, value }) => {
    const found = Object.hasOwn(record, column) ? record[column] : readPath(record, column);
    return Array.isArray(found) ? found.some((each) => same(each, value)) : same(found, value);
  });
}

/** A value as it is compared. */
export function comparable(value: Json | undefined): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value).normalize('NFC').trim().toLowerCase();
}

function same(found: Json | undefined, value: Json): boolean {
  return found !== undefined && found !== null && comparable(found) === comparable(value);
}
