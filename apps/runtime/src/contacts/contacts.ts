/** Contacts as pages and flows see them. */
import type { Contact, JsonObject } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';

interface ContactRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
}

/** A row as a flow reads it. */
export function contactOf(row: ContactRow): Contact {
  return {
    id: row.id,
    name: row.name,
    attributes: row.attributes,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.language === null ? {} : { language: row.language }),
  };
}

/** One page of contacts by name, searched in name, e-mail and telephone. `after` is the id the page before ended with. */
export async function listContacts(scope: Scope, query: string, after: string | undefined, limit: number): Promise<{ contacts: ContactRow[]; next: string | null; total: number }> {
  let rows = scope.from('contacts').select(['id', 'name', 'email', 'phone', 'language', 'attributes']);
  let count = scope.from('contacts').select((build) => build.fn.countAll<string>().as('count'));
  if (query !== '') {
    const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
    const matches = sql<boolean>`(name ilike ${pattern} or email ilike ${pattern} or phone ilike ${pattern} or external_id ilike ${pattern})`;
    rows = rows.where(matches);
    count = count.where(matches);
  }
  const { count: total } = await count.executeTakeFirstOrThrow();
  if (after !== undefined) rows = rows.where('id', '>', after);
  const found = await rows.orderBy('id').limit(limit + 1).execute();
  return { contacts: found.slice(0, limit), next: found.length > limit ? (found[limit - 1]?.id ?? null) : null, total: Number(total) };
}
