/** One record changed, added or removed by hand. A record is named by its key column: changing that renames it, and no two have one name. */
import type { Json, JsonObject } from '@patchbay/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import { isSeen, orExists, type Outcome, withValue } from '../contacts/change.ts';
import { KEY_CHARACTERS_MAX } from '../contacts/import-result.ts';
import type { RecordRow } from './list-records.ts';
import { findTable } from './tables.ts';

/** `to` absent takes the value away. */
export interface CellChange {
  column: string;
  from?: Json | undefined;
  to?: Json | undefined;
}

/** Changes one cell. */
export async function changeRecord(scope: Scope, table: string, key: string, { column, from, to }: CellChange): Promise<Outcome<RecordRow>> {
  return await orExists(() =>
    scope.transaction<Outcome<RecordRow>>(async (scope) => {
      const known = await findTable(scope, table);
      const found = await scope.from('records').select('record').where('table_name', '=', table).where('key', '=', key).forUpdate().executeTakeFirst();
      if (!known || !found) return { refused: 'missing' };
      const now = Object.hasOwn(found.record, column) ? found.record[column] : undefined;
      if (!isSeen(now, from)) return { refused: 'changed', now: now ?? null };
      if (!known.columns.some((each) => each.name === column) && !Object.hasOwn(found.record, column)) return { refused: 'wrong', reason: 'is in a column that this table does not have' };
      const record = withValue(found.record, column, to);
      const name = column === known.key ? nameOf(to) : key;
      if (name === undefined) return { refused: 'wrong', reason: `cannot name a record: write 1 to ${KEY_CHARACTERS_MAX} characters` };
      await scope.update('records').set({ key: name, record: JSON.stringify(record) }).where('table_name', '=', table).where('key', '=', key).execute();
      return { row: { key: name, record } };
    }),
  );
}

/** Adds a record, or puts one back under the key it had. */
export async function addRecord(scope: Scope, table: string, record: JsonObject, key?: string): Promise<Outcome<RecordRow>> {
  const known = await findTable(scope, table);
  if (!known) return { refused: 'missing' };
  const name = key ?? (known.key === null ? uuidv7() : nameOf(Object.hasOwn(record, known.key) ? record[known.key] : undefined));
  if (name === undefined) return { refused: 'wrong', reason: `has no “${known.key}”, which names it: write 1 to ${KEY_CHARACTERS_MAX} characters there` };
  return await orExists(async () => {
    await scope.insert('records', { table_name: table, key: name, record: JSON.stringify(record) }).execute();
    return { row: { key: name, record } };
  }, name);
}

/** Removes a record and hands it back, so that it can be put back; undefined when there is none. */
export async function removeRecord(scope: Scope, table: string, key: string): Promise<RecordRow | undefined> {
  return await scope.delete('records').where('table_name', '=', table).where('key', '=', key).returning(['key', 'record']).executeTakeFirst();
}

function nameOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const name = String(value).trim();
  return name === '' || name.length > KEY_CHARACTERS_MAX ? undefined : name;
}
