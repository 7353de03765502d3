/** Tables of the shop's own data, and the demo shop. */
import type { JsonObject } from '@patchbay/schema';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface Table {
  name: string;
  columns: { name: string; type: string }[];
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

/** The records of a table that match a search, page after page. */
export const recordsQuery = (table: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['tables', table, 'records', q],
    queryFn: ({ pageParam, signal }) => request<{ records: TableRecord[]; next: string | null }>(`/api/tables/${encodeURIComponent(table)}/records`, { query: { q, after: pageParam, limit: 50 }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** A few records of a table, to show what its columns hold. */
export const sampleRecordsQuery = (table: string) =>
  queryOptions({
    queryKey: ['tables', table, 'sample'],
    queryFn: ({ signal }) => request<{ records: TableRecord[] }>(`/api/tables/${encodeURIComponent(table)}/records`, { query: { q: '', after: '', limit: 20 }, signal }).then((answer) => answer.records.map((each) => each.record)),
    staleTime: 60_000,
  });

/** Deletes a table with all its records. */
export function deleteTable(table: string): Promise<object> {
  return request(`/api/tables/${encodeURIComponent(table)}`, { method: 'DELETE' });
}

/** Loads customers, orders, products and a policy of a made-up shop. */
export function loadDemoShop(): Promise<{ contacts: number; tables: string[] }> {
  return request('/api/demo', { body: {} });
}
