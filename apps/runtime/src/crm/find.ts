/** Look-ups in the built-in tables and contacts. Exact values are found by index; other spellings by reading the table. */
import { contactScope, type JsonObject, type Match, type Settlement } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { contactOf } from '../contacts/contacts.ts';
import { comparable, recordMatches } from './matches.ts';

/** Records a look-up by another spelling may read. */
const SCAN_MAX = 50_000;

/** The records that match, at most `rowsMax`; an error the flow can route on when there is no such table. */
export async function findRecords(scope: Scope, table: string, where: Match[], rowsMax: number): Promise<Settlement> {
  if (table === 'contacts') return { ok: true, value: await findContacts(scope, where, rowsMax) };
  const known = await scope.from('data_tables').select('name').where('name', '=', table).executeTakeFirst();
  if (!known) return { ok: false, error: { kind: 'no-table', message: `There is no table “${table}”.` } };
  const exact = await candidates(scope, table, rowsMax + 1, (rows) => rows.where(sql<boolean>`record @> any(${containments(where)}::jsonb[])`));
  const found = exact.filter((record) => recordMatches(record, where));
  if (found.length > 0) return { ok: true, value: found.slice(0, rowsMax) };
  const [first] = where;
  const path = first?.column.split('.') ?? [];
  const near = await candidates(scope, table, SCAN_MAX, (rows) => rows.where(sql<boolean>`lower(btrim(record #>> ${sql.val(path)}::text[])) = ${comparable(first?.value)}`));
  return { ok: true, value: near.filter((record) => recordMatches(record, where)).slice(0, rowsMax) };
}

type RecordQuery = ReturnType<typeof recordsOf>;

function recordsOf(scope: Scope, table: string) {
  return scope.from('records').select('record').where('table_name', '=', table);
}

async function candidates(scope: Scope, table: string, limit: number, narrow: (rows: RecordQuery) => RecordQuery): Promise<JsonObject[]> {
  return (await narrow(recordsOf(scope, table)).orderBy('key').limit(limit).execute()).map((row) => row.record);
}

/** `{"order_id":"#W1"}` and, for values that read like numbers, `{"order_id":1}`: what the index can find. */
function containments(where: Match[]): string[] {
  const [first] = where;
  if (!first) return [];
  const value = String(first.value);
  const values: unknown[] = /^-?\d{1,15}(\.\d+)?$/.test(value) ? [value, Number(value)] : [value];
  return values.map((each) => JSON.stringify(first.column.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), each)));
}

async function findContacts(scope: Scope, where: Match[], rowsMax: number): Promise<JsonObject[]> {
  const [first] = where;
  let rows = scope.from('contacts').select(['id', 'name', 'email', 'phone', 'language', 'attributes']);
  if (first?.column === 'email') rows = rows.where(sql<boolean>`lower(email) = ${comparable(first.value)}`);
  else if (first && !['id', 'name', 'first_name', 'last_name', 'phone', 'language'].includes(first.column)) rows = rows.where(sql<boolean>`lower(btrim(attributes #>> ${sql.val(first.column.split('.'))}::text[])) = ${comparable(first.value)}`);
  const found = await rows.orderBy('created_at').limit(SCAN_MAX).execute();
  return found.map((row) => contactScope(contactOf(row))).filter((record) => recordMatches(record, where)).slice(0, rowsMax);
}
