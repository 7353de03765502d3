/** Contacts as pages and flows see them. */
import type { Contact, JsonObject } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { containing, cursorColumn, isAfter, type Order, orderBy, type PageWish, readCursor, writeCursor } from './keyset.ts';

export interface ContactRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
  created_at: Date;
}

/** What is read of a contact wherever it is shown. */
export const CONTACT_COLUMNS = ['id', 'name', 'email', 'phone', 'language', 'attributes', 'created_at'] as const;

/** A row as a flow reads it. */
export function contactOf(row: Omit<ContactRow, 'created_at'>): Contact {
  return {
    id: row.id,
    name: row.name,
    attributes: row.attributes,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.language === null ? {} : { language: row.language }),
  };
}

export const CONTACT_SORTS = ['name', '-name', 'email', '-email', 'added', '-added'] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];

/** Each order is an index; ids grow with time. */
function orderOf(sort: ContactSort): Order {
  const descending = sort.startsWith('-');
  const by = sort.replace('-', '');
  if (by === 'added') return { parts: [sql`id`], types: ['uuid'], descending };
  const parts = by === 'name' ? [sql`(name = '')`, sql`lower(name)`] : [sql`(coalesce(email, '') = '')`, sql`lower(coalesce(email, ''))`];
  return { parts: [...parts, sql`id`], types: ['boolean', 'text', 'uuid'], descending };
}

/** One page of contacts, searched in name, e-mail and telephone; undefined when the cursor is none. Who has no name comes last. */
export async function listContacts(scope: Scope, sort: ContactSort, { q, after, skip = 0, limit }: PageWish): Promise<{ contacts: ContactRow[]; next: string | null; total?: number } | undefined> {
  const order = orderOf(sort);
  const pattern = containing(q);
  const matching = () => {
    const rows = scope.from('contacts');
    return q === '' ? rows : rows.where(sql<boolean>`(name ilike ${pattern} or email ilike ${pattern} or phone ilike ${pattern} or external_id ilike ${pattern})`);
  };
  let start = after === undefined ? undefined : readCursor(order, after);
  if (after !== undefined && !start) return undefined;
  if (!start && skip > 0) {
    const jumped = await matching().select(cursorColumn(order).as('cursor')).orderBy(orderBy(order)).offset(skip - 1).limit(1).executeTakeFirst();
    if (!jumped) return { contacts: [], next: null, total: await countOf(matching()) };
    start = jumped.cursor;
  }
  let rows = matching().select([...CONTACT_COLUMNS, cursorColumn(order).as('cursor')]);
  if (start) rows = rows.where(isAfter(order, start));
  const found = await rows.orderBy(orderBy(order)).limit(limit + 1).execute();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    contacts: found.slice(0, limit).map(({ id, name, email, phone, language, attributes, created_at }) => ({ id, name, email, phone, language, attributes, created_at })),
    next: last ? writeCursor(last.cursor) : null,
    // Whoever reads on from a cursor has been told.
    ...(after === undefined ? { total: await countOf(matching()) } : {}),
  };
}

async function countOf(rows: ReturnType<Scope['from']>): Promise<number> {
  const { count } = await rows.select((build) => build.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(count);
}
