/** The built-in tables: a name, columns guessed at the first import, and records by their key. */
import type { JsonObject } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { IMPORT_ERRORS_MAX, type ImportResult, KEY_CHARACTERS_MAX } from '../contacts/import-contacts.ts';
import { type Column, inferColumns, type RecordRead, suggestKeyColumn } from '../contacts/read-records.ts';

export interface TableSummary {
  name: string;
  columns: Column[];
  key: string | null;
  rows: number;
}

/** Records looked at before the columns are settled, and records written at once. */
const SAMPLE = 500;

/** All tables by name. */
export async function listTables(scope: Scope): Promise<TableSummary[]> {
  const tables = await scope.from('data_tables').select(['name', 'columns', 'key_column']).orderBy('name').execute();
  const counts = await scope.from('records').select(['table_name', (build) => build.fn.countAll<string>().as('count')]).groupBy('table_name').execute();
  return tables.map((table) => ({ name: table.name, columns: table.columns, key: table.key_column, rows: Number(counts.find((count) => count.table_name === table.name)?.count ?? 0) }));
}

/** One page of a table's records by key, searched in their whole text; undefined when there is no such table. */
export async function listRecords(scope: Scope, table: string, query: string, after: string | undefined, limit: number): Promise<{ records: { key: string; record: JsonObject }[]; next: string | null } | undefined> {
  if (!(await scope.from('data_tables').select('name').where('name', '=', table).executeTakeFirst())) return undefined;
  let rows = scope.from('records').select(['key', 'record']).where('table_name', '=', table);
  if (query !== '') rows = rows.where(sql<boolean>`record::text ilike ${`%${query.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (after !== undefined) rows = rows.where('key', '>', after);
  const found = await rows.orderBy('key').limit(limit + 1).execute();
  return { records: found.slice(0, limit), next: found.length > limit ? (found[limit - 1]?.key ?? null) : null };
}

/** Imports records into a table, making it when it is new. The same key again replaces its record. */
export async function importTable(scope: Scope, table: string, records: AsyncIterable<RecordRead>): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, updated: 0, errors: [] };
  const fail = (row: number, error: string) => {
    if (result.errors.length < IMPORT_ERRORS_MAX) result.errors.push({ row, error });
  };
  let keyColumn: string | null | undefined;
  let batch: { row: number; key: string | undefined; record: JsonObject }[] = [];

  const flush = async () => {
    if (batch.length === 0) return;
    const taken = batch;
    batch = [];
    keyColumn ??= await settleColumns(scope, table, taken);
    const rows = new Map<string, { table_name: string; key: string; record: string }>();
    for (const { row, key, record } of taken) {
      const value = keyColumn === null ? undefined : record[keyColumn];
      const own = value === undefined || value === null || typeof value === 'object' ? (key ?? `row ${row}`) : String(value);
      if (own.length > KEY_CHARACTERS_MAX) fail(row, `The key is longer than ${KEY_CHARACTERS_MAX} characters.`);
      else rows.set(own, { table_name: table, key: own, record: JSON.stringify(record) });
    }
    if (rows.size === 0) return;
    const written = await scope
      .insert('records', [...rows.values()])
      .onConflict((conflict) => conflict.columns(['workspace_id', 'table_name', 'key']).doUpdateSet({ record: sql`excluded.record` }))
      .returning(sql<boolean>`xmax = 0`.as('fresh'))
      .execute();
    for (const { fresh } of written) result[fresh ? 'imported' : 'updated'] += 1;
  };

  for await (const read of records) {
    if ('error' in read) {
      fail(read.row, read.error);
      continue;
    }
    batch.push({ row: read.row, key: read.key, record: read.record });
    if (batch.length >= SAMPLE) await flush();
  }
  await flush();
  return result;
}

/** Makes the table or adds the columns it did not have; the key column is decided by the first import. */
async function settleColumns(scope: Scope, table: string, sample: { key: string | undefined; record: JsonObject }[]): Promise<string | null> {
  const found = inferColumns(sample.map((each) => each.record));
  const known = await scope.from('data_tables').select(['columns', 'key_column']).where('name', '=', table).executeTakeFirst();
  if (!known) {
    const key = suggestKeyColumn(found, table, sample.map((each) => each.record), sample.map((each) => each.key)) ?? null;
    const made = await scope.insert('data_tables', { name: table, columns: JSON.stringify(found), key_column: key }).onConflict((conflict) => conflict.doNothing()).returning('name').executeTakeFirst();
    // Somebody else made it at the same moment: their key holds.
    return made ? key : await settleColumns(scope, table, sample);
  }
  const added = found.filter((column) => !known.columns.some((each) => each.name === column.name));
  if (added.length > 0) await scope.update('data_tables').set({ columns: JSON.stringify([...known.columns, ...added]) }).where('name', '=', table).execute();
  return known.key_column;
}

/** Removes a table with its records; false when there is none. */
export async function dropTable(scope: Scope, table: string): Promise<boolean> {
  const { numDeletedRows } = await scope.delete('data_tables').where('name', '=', table).executeTakeFirst();
  return numDeletedRows > 0n;
}
