/** Rows of a long list, page by page as they come into view. Pages in a row are read on by cursor; a jump asks for a number of rows. */
import { type QueryClient, type QueryKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

const PAGE_ROWS = 100;

/** What a page is asked for. */
export interface PageWish {
  after?: string;
  skip?: number;
  limit: number;
}

export interface RowPage<Row> {
  rows: Row[];
  next: string | null;
  /** Rows of the whole list; absent when the page was read on from a cursor. */
  total?: number;
}

export interface RowSource<Row> {
  /** Names the list with its search and order; everything kept of it is kept under this. */
  key: QueryKey;
  fetch(wish: PageWish, signal: AbortSignal): Promise<RowPage<Row>>;
}

export interface Rows<Row> {
  /** Undefined until the first answer. */
  total: number | undefined;
  at(index: number): Row | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch(): void;
}

/** The rows from `first` up to `end`; what was seen before is kept for a while. */
export function useRowPages<Row>(source: RowSource<Row>, first: number, end: number): Rows<Row> {
  const queries = useQueryClient();
  const from = Math.floor(first / PAGE_ROWS);
  const to = Math.max(from, Math.floor(Math.max(0, end - 1) / PAGE_ROWS));
  const pages = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const found = useQueries({ queries: pages.map((number) => pageQuery(queries, source, number)) });
  const latest = found.filter((page) => page.data?.total !== undefined).sort((one, other) => other.dataUpdatedAt - one.dataUpdatedAt)[0];
  // A jump leaves the pages that know the length: it is kept as long as the list is the same.
  const name = JSON.stringify(source.key);
  const [kept, keep] = useState<{ name: string; total: number }>();
  const total = latest?.data?.total ?? (kept?.name === name ? kept.total : undefined);
  if (total !== undefined && (kept?.name !== name || kept.total !== total)) keep({ name, total });
  return {
    total,
    at: (index) => found[Math.floor(index / PAGE_ROWS) - from]?.data?.rows[index % PAGE_ROWS],
    error: found.find((page) => page.error && !page.data)?.error ?? null,
    isFetching: found.some((page) => page.isFetching),
    refetch: () => found.forEach((page) => void page.refetch()),
  };
}

function pageQuery<Row>(queries: QueryClient, source: RowSource<Row>, number: number) {
  return {
    queryKey: [...source.key, number],
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<RowPage<Row>> => {
      const before = number > 0 ? queries.getQueryData<RowPage<Row>>([...source.key, number - 1]) : undefined;
      const page = await source.fetch({ limit: PAGE_ROWS, ...(before?.next ? { after: before.next } : number > 0 ? { skip: number * PAGE_ROWS } : {}) }, signal);
      return { ...page, total: page.total ?? before?.total ?? 0 };
    },
  };
}

/** Puts a newer row in the place of each that `isOld` finds, in every page that is kept under `key`. */
export function replaceRow<Row>(queries: QueryClient, key: QueryKey, isOld: (row: Row) => boolean, row: Row): void {
  queries.setQueriesData<RowPage<Row>>({ queryKey: key }, (page) => (page?.rows.some(isOld) ? { ...page, rows: page.rows.map((each) => (isOld(each) ? row : each)) } : page));
}
