/** Tables of the shop's own data, and the demo shop. */
import type { Json, JsonObject } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface Column {
  name: string;
  type: string;
}

export interface Table {
  name: string;
  columns: Column[];
  /** The column that names a record; none in an empty table. */
  key: string | null;
  rows: number;
}

export interface TableRecord {
  key: string;
  record: JsonObject;
}

export const tablesQuery = queryOptions({
  queryKey: ['tables'],
  queryFn: ({ signal }) => request<{ tables: Table[] }>('/api/tables', { signal }).then((answer) => answer.tables),
});

/** Every list of a table's records by rows is kept under this. */
export const recordRows = (table: string) => ['tables', table, 'rows'] as const;

/** One page: from a cursor, after a number of records, or the first. */
export function listRecords(table: string, wish: { q?: string | undefined; sort?: string | undefined; after?: string; skip?: number; limit: number }, signal: AbortSignal): Promise<{ records: TableRecord[]; next: string | null; total?: number }> {
  return request(`${pathOf(table)}/records`, { query: wish, signal });
}

/** Changes one cell; 412 when somebody else changed it, 409 when another record has that key. `to` absent takes the value away. */
export function changeRecord(table: string, key: string, change: { column: string; from?: Json | undefined; to?: Json | undefined }): Promise<TableRecord> {
  return request(`${pathOf(table)}/records/${encodeURIComponent(key)}`, { method: 'PATCH', body: change });
}

/** Adds a record; with `key`, one that was removed comes back under the name it had. */
export function addRecord(table: string, record: JsonObject, key?: string): Promise<TableRecord> {
  return request(`${pathOf(table)}/records`, { body: { record, ...(key === undefined ? {} : { key }) } });
}

/** Removes a record and hands it back, so that it can be put back. */
export function removeRecord(table: string, key: string): Promise<TableRecord> {
  return request(`${pathOf(table)}/records/${encodeURIComponent(key)}`, { method: 'DELETE' });
}

/** Adds an empty column. */
export function addColumn(table: string, column: Column): Promise<Column> {
  return request(`${pathOf(table)}/columns`, { body: column });
}

/** Refused with 409 when a record has a value in it. */
export function removeColumn(table: string, column: string): Promise<object> {
  return request(`${pathOf(table)}/columns/${encodeURIComponent(column)}`, { method: 'DELETE' });
}

/** A few records of a table, to show what its columns hold. */
export const sampleRecordsQuery = (table: string) =>
  queryOptions({
    queryKey: ['tables', table, 'sample'],
    queryFn: ({ signal }) => request<{ records: TableRecord[] }>(`/api/tables/${encodeURIComponent(table)}/records`, { query: { q: '', after: '', limit: 20 }, signal }).then((answer) => answer.records.map((each) => each.record)),
    staleTime: 60_000,
  });

/** Deletes a table with all its records. */
export function deleteTable(table: string): Promise<object> {
  return request(pathOf(table), { method: 'DELETE' });
}

/** Loads customers, orders, products and a policy of a made-up shop. */
export function loadDemoShop(): Promise<{ contacts: number; tables: string[] }> {
  return request('/api/demo', { body: {} });
}

function pathOf(table: string): string {
  return `/api/tables/${encodeURIComponent(table)}`;
}
