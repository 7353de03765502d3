/** One contact changed, added or removed by hand. Who has conversations is not removed here: those would go with them. */
import { cleanText, type Json, type JsonObject, language as languageTag } from '@patchbay/schema';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import { isSeen, orExists, type Outcome, withValue } from './change.ts';
import { CONTACT_COLUMNS, type ContactRow } from './contacts.ts';
import { isEmail, isPhone } from './read-contact.ts';

export const CONTACT_FIELDS = ['name', 'email', 'phone', 'language'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** A well-known field or an attribute; `to` absent takes an attribute away. */
export type ContactChange = { field: ContactField; from: string | null; to: string | null } | { attribute: string; from?: Json | undefined; to?: Json | undefined };

/** A contact as it is made by hand, or put back; `id` and `externalId` are those it had. */
export interface NewContact {
  id?: string | undefined;
  externalId?: string | null | undefined;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
}

/** Changes one value of one contact. */
export async function changeContact(scope: Scope, id: string, change: ContactChange): Promise<Outcome<ContactRow>> {
  const reason = 'field' in change && change.to !== null ? faultOf(change.field, change.to) : undefined;
  if (reason) return { refused: 'wrong', reason };
  return await orExists(() =>
    scope.transaction<Outcome<ContactRow>>(async (scope) => {
      const row = await scope.from('contacts').select([...CONTACT_COLUMNS, 'external_id']).where('id', '=', id).forUpdate().executeTakeFirst();
      if (!row) return { refused: 'missing' };
      const now = 'field' in change ? row[change.field] || null : own(row.attributes, change.attribute);
      if (!isSeen(now, change.from)) return { refused: 'changed', now: now ?? null };
      const update = scope.update('contacts').where('id', '=', id).returning([...CONTACT_COLUMNS]);
      if (!('field' in change)) return { row: await update.set({ attributes: JSON.stringify(withValue(row.attributes, change.attribute, change.to)) }).executeTakeFirstOrThrow() };
      const to = change.to === null ? null : cleanText(change.to).trim() || null;
      // Who is known by their address is known by the new one from now on.
      const known = change.field === 'email' && row.external_id === (row.email?.toLowerCase() ?? null) ? { external_id: to?.toLowerCase() ?? null } : {};
      return { row: await update.set({ [change.field]: change.field === 'name' ? (to ?? '') : to, ...known }).executeTakeFirstOrThrow() };
    }),
  );
}

/** Adds a contact, known by their address as an imported one would be. */
export async function addContact(scope: Scope, contact: NewContact): Promise<Outcome<ContactRow>> {
  for (const field of CONTACT_FIELDS) {
    const reason = contact[field] ? faultOf(field, contact[field]) : undefined;
    if (reason) return { refused: 'wrong', reason };
  }
  const { id, externalId, attributes, ...fields } = contact;
  return await orExists(async () => ({
    row: await scope
      .insert('contacts', { ...fields, id: id ?? uuidv7(), external_id: externalId === undefined ? (fields.email?.toLowerCase() ?? null) : externalId, attributes: JSON.stringify(attributes) })
      .returning([...CONTACT_COLUMNS])
      .executeTakeFirstOrThrow(),
  }));
}

/** Removes a contact and hands it back, so that it can be put back; refused while they have conversations. */
export async function removeContact(scope: Scope, id: string): Promise<{ removed: ContactRow & { external_id: string | null } } | { refused: 'missing' } | { refused: 'talking'; conversations: number }> {
  return await scope.transaction(async (scope) => {
    // Held, so that no conversation can begin in between.
    const row = await scope.from('contacts').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) return { refused: 'missing' };
    const { count } = await scope.from('conversations').select((build) => build.fn.countAll<string>().as('count')).where('contact_id', '=', id).executeTakeFirstOrThrow();
    if (Number(count) > 0) return { refused: 'talking', conversations: Number(count) };
    return { removed: await scope.delete('contacts').where('id', '=', id).returning([...CONTACT_COLUMNS, sql<string | null>`external_id`.as('external_id')]).executeTakeFirstOrThrow() };
  });
}

/** What is wrong with a value, as the second half of a sentence. */
function faultOf(field: ContactField, value: string): string | undefined {
  if (value.length > 320) return 'is longer than 320 characters';
  if (field === 'email' && !isEmail(value)) return 'is not an e-mail address';
  if (field === 'phone' && !isPhone(value)) return 'is not a telephone number';
  if (field === 'language' && !languageTag.safeParse(value).success) return 'is not a language tag such as en or zh-CN';
  return undefined;
}

function own(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
