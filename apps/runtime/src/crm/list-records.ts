/** A table's records page by page: by their key through its index, by another column by reading the table. */
import type { JsonObject } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { containing, cursorColumn, isAfter, type Order, orderBy, type PageWish, readCursor, writeCursor } from '../contacts/keyset.ts';
import { findTable } from './tables.ts';

export interface RecordRow {
  key: string;
  record: JsonObject;
}

/** One page of records, searched in their whole text; undefined when there is no such table, `cursor` when the cursor is none. `sort` is a column, with a minus for downwards. */
export async function listRecords(scope: Scope, table: string, sort: string | undefined, { q, after, skip = 0, limit }: PageWish): Promise<{ records: RecordRow[]; next: string | null; total?: number } | 'cursor' | undefined> {
  const known = await findTable(scope, table);
  if (!known) return undefined;
  const name = sort?.replace(/^-/, '');
  const order = orderOf(name === known.key ? undefined : name, known.columns.find((column) => column.name === name)?.type, sort?.startsWith('-') ?? false);
  const matching = () => {
    const rows = scope.from('records').where('table_name', '=', table);
    return q === '' ? rows : rows.where(sql<boolean>`record::text ilike ${containing(q)}`);
  };
  const count = async () => Number((await matching().select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow()).count);

  const start = after === undefined ? undefined : readCursor(order, after);
  if (after !== undefined && !start) return 'cursor';
  // By the key, the row before the page is found in the index alone; by a column everything is read in any case.
  const jumps = start === undefined && skip > 0 && order.parts.length === 1;
  const before = jumps ? await matching().select(cursorColumn(order).as('cursor')).orderBy(orderBy(order)).offset(skip - 1).limit(1).executeTakeFirst() : undefined;
  if (jumps && !before) return { records: [], next: null, total: await count() };
  let rows = matching().select(['key', 'record', cursorColumn(order).as('cursor')]);
  const from = start ?? before?.cursor;
  if (from) rows = rows.where(isAfter(order, from));
  else if (skip > 0) rows = rows.offset(skip);
  const [found, total] = await Promise.all([rows.orderBy(orderBy(order)).limit(limit + 1).execute(), after === undefined ? count() : undefined]);
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { records: found.slice(0, limit).map(({ key, record }) => ({ key, record })), next: last ? writeCursor(last.cursor) : null, ...(total === undefined ? {} : { total }) };
}

/** By a column, its empty values come last in both directions; texts of numbers are ordered as numbers. */
function orderOf(column: string | undefined, type: string | undefined, descending: boolean): Order {
  if (column === undefined) return { parts: [sql`key`], types: ['text'], descending };
  const text = sql`(record ->> ${column}::text)`;
  // Patterns are slow, and figures that came as JSON need none.
  const number = sql`(case jsonb_typeof(record -> ${column}::text) when 'number' then (record -> ${column}::text)::numeric when 'string' then case when ${text} ~ '^ *-?[0-9]{1,30}([.][0-9]{1,30})? *$' then ${text}::numeric end end)`;
  const value = type === 'number' ? number : sql`nullif(lower(${text}), '')`;
  const empty = descending ? sql`(${value} is not null)` : sql`(${value} is null)`;
  return { parts: [empty, type === 'number' ? sql`coalesce(${value}, 0)` : sql`coalesce(${value}, '')`, sql`key`], types: ['boolean', type === 'number' ? 'numeric' : 'text', 'text'], descending };
}
