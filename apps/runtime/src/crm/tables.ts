/** The built-in tables: a name, columns guessed at the first import, and records by their key. */
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import type { Column } from '../contacts/read-records.ts';

export interface TableSummary {
  name: string;
  columns: Column[];
  key: string | null;
  rows: number;
}

/** All tables by name. */
export async function listTables(scope: Scope): Promise<TableSummary[]> {
  const tables = await scope.from('data_tables').select(['name', 'columns', 'key_column']).orderBy('name').execute();
  const counts = await scope.from('records').select(['table_name', (build) => build.fn.countAll<string>().as('count')]).groupBy('table_name').execute();
  return tables.map((table) => ({ name: table.name, columns: table.columns, key: table.key_column, rows: Number(counts.find((count) => count.table_name === table.name)?.count ?? 0) }));
}

/** A table's columns and key; undefined when there is none of that name. */
export async function findTable(scope: Scope, table: string): Promise<{ columns: Column[]; key: string | null } | undefined> {
  const found = await scope.from('data_tables').select(['columns', 'key_column']).where('name', '=', table).executeTakeFirst();
  return found && { columns: found.columns, key: found.key_column };
}

/** Adds the columns that are not there yet, at the end; how many that were, undefined when there is no such table. */
export async function addColumns(scope: Scope, table: string, wanted: readonly Column[]): Promise<number | undefined> {
  return await scope.transaction(async (scope) => {
    const columns = await heldColumns(scope, table);
    if (!columns) return undefined;
    const added = wanted.filter(({ name }) => !columns.some((each) => each.name === name));
    if (added.length > 0) await setColumns(scope, table, [...columns, ...added]);
    return added.length;
  });
}

/** Takes away a column that no record has a value in. */
export async function removeEmptyColumn(scope: Scope, table: string, name: string): Promise<'removed' | 'filled' | 'missing'> {
  return await scope.transaction(async (scope) => {
    const columns = await heldColumns(scope, table);
    if (!columns?.some((each) => each.name === name)) return 'missing';
    const filled = await scope.from('records').select('key').where('table_name', '=', table).where(sql<boolean>`record ->> ${name}::text <> ''`).limit(1).executeTakeFirst();
    if (filled) return 'filled';
    await setColumns(scope, table, columns.filter((each) => each.name !== name));
    return 'removed';
  });
}

/** Under a lock, so that two columns added at once are both there. */
async function heldColumns(scope: Scope, table: string): Promise<Column[] | undefined> {
  return (await scope.from('data_tables').select('columns').where('name', '=', table).forUpdate().executeTakeFirst())?.columns;
}

async function setColumns(scope: Scope, table: string, columns: Column[]): Promise<void> {
  await scope.update('data_tables').set({ columns: JSON.stringify(columns) }).where('name', '=', table).execute();
}

/** Removes a table with its records; false when there is none. */
export async function dropTable(scope: Scope, table: string): Promise<boolean> {
  const { numDeletedRows } = await scope.delete('data_tables').where('name', '=', table).executeTakeFirst();
  return numDeletedRows > 0n;
}
