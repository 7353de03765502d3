/** Records of a file into a table, in batches: the table is made when it is new, and the same key again replaces its record. */
import { type ImportFault, importFault } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { BATCH, type Destination, type Readable } from '../contacts/import-check.ts';
import { emptyResult, type ImportResult, KEY_CHARACTERS_MAX, leaveOut } from '../contacts/import-result.ts';
import { type Column, inferColumns, type RecordRead, suggestKeyColumn } from '../contacts/read-records.ts';
import { addColumns, findTable } from './tables.ts';

/** Imports every readable record. `chosen` is the key of a new table; one that is there keeps its own. */
export async function importTable(scope: Scope, table: string, records: AsyncIterable<RecordRead>, chosen?: string): Promise<ImportResult> {
  const result = emptyResult();
  let keyColumn: string | null | undefined;
  let batch: Readable[] = [];

  const flush = async () => {
    if (batch.length === 0) return;
    const taken = batch;
    batch = [];
    // Null is an answer, too: these records have no column that names them.
    if (keyColumn === undefined) keyColumn = await settleColumns(scope, table, taken, chosen);
    const rows = new Map<string, { table_name: string; key: string; record: string }>();
    for (const read of taken) {
      const name = nameOf(read, keyColumn);
      if ('fault' in name) leaveOut(result, read.row, name.fault);
      else rows.set(name.key, { table_name: table, key: name.key, record: JSON.stringify(read.record) });
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
    if ('fault' in read) {
      leaveOut(result, read.row, read.fault);
      continue;
    }
    batch.push(read);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return result;
}

/** A table as a check of an import sees it, whether it is there or not. */
export function tableDestination(scope: Scope, table: string, chosen?: string): Destination {
  let keyColumn: string | null = null;
  return {
    async settle(columns, batch) {
      const known = await findTable(scope, table);
      keyColumn = known ? known.key : keyOf(columns, table, batch, chosen);
      return { key: keyColumn, keys: known ? [] : columns.filter(({ type }) => type !== 'list' && type !== 'record').map(({ name }) => name) };
    },
    name: (read) => nameOf(read, keyColumn),
    async known(keys) {
      const rows = await scope.from('records').select('key').where('table_name', '=', table).where(sql<boolean>`key = any(${keys}::text[])`).execute();
      return new Set(rows.map((row) => row.key));
    },
  };
}

function keyOf(columns: Column[], table: string, batch: Readable[], chosen: string | undefined): string | null {
  if (chosen !== undefined && columns.some(({ name }) => name === chosen)) return chosen;
  return suggestKeyColumn(columns, table, batch.map((read) => read.record), batch.map((read) => read.key)) ?? null;
}

function nameOf(read: Readable, keyColumn: string | null): { key: string } | { fault: ImportFault } {
  const value = keyColumn === null || !Object.hasOwn(read.record, keyColumn) ? undefined : read.record[keyColumn];
  const key = value === undefined || value === null || typeof value === 'object' ? (read.key ?? `row ${read.row}`) : String(value);
  return key.length > KEY_CHARACTERS_MAX ? { fault: importFault('key-of-row-too-long', { limit: KEY_CHARACTERS_MAX }) } : { key };
}

/** Makes the table or adds the columns it did not have; the key column is decided by the first import. */
async function settleColumns(scope: Scope, table: string, sample: Readable[], chosen: string | undefined): Promise<string | null> {
  const found = inferColumns(sample.map((each) => each.record));
  const known = await findTable(scope, table);
  if (!known) {
    const key = keyOf(found, table, sample, chosen);
    const made = await scope.insert('data_tables', { name: table, columns: JSON.stringify(found), key_column: key }).onConflict((conflict) => conflict.doNothing()).returning('name').executeTakeFirst();
    // Somebody else made it at the same moment: their key holds.
    return made ? key : await settleColumns(scope, table, sample, chosen);
  }
  if (found.some(({ name }) => !known.columns.some((each) => each.name === name))) await addColumns(scope, table, found);
  return known.key;
}
