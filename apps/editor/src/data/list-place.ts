/** Where somebody is in a long list, as the address says it: what is searched, in which order, and how far down. */

export interface ListPlace {
  q?: string;
  /** A column, with a minus for downwards. */
  sort?: string;
  /** The first row that is seen, from 0. */
  at?: number;
}

/** Whatever the address says, made right. */
export function readListPlace(search: Record<string, unknown>): ListPlace {
  const at = Number(search.at);
  return {
    ...(typeof search.q === 'string' || typeof search.q === 'number' ? (String(search.q) === '' ? {} : { q: String(search.q).slice(0, 200) }) : {}),
    ...(typeof search.sort === 'string' && search.sort !== '' ? { sort: search.sort.slice(0, 1_025) } : {}),
    ...(Number.isInteger(at) && at > 0 ? { at } : {}),
  };
}

/** The order after a press on a column's head: upwards, downwards, then as it is without asking. */
export function nextSort(sort: string | undefined, column: string, usual: string | undefined): string | undefined {
  const now = sort ?? usual;
  if (now === column) return `-${column}`;
  return now === `-${column}` || column === usual ? undefined : column;
}
