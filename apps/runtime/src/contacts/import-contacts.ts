/** Brings contacts in from a file, in batches; who is known by their id or e-mail is brought up to date, nobody is doubled. */
import { type ImportFault, importFault, isObject } from '@patchbay/schema';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import { BATCH, type Destination, type Readable } from './import-check.ts';
import { emptyResult, type ImportResult, KEY_CHARACTERS_MAX, leaveOut } from './import-result.ts';
import { type ImportedContact, knownColumns, readContact, type RecordRead } from './read-records.ts';

/** Imports every readable record. A record without an id is known by its e-mail address; without both it is always new. With `key`, people are known by that column. */
export async function importContacts(scope: Scope, records: AsyncIterable<RecordRead>, key?: string): Promise<ImportResult> {
  const result = emptyResult();
  let batch = new Map<string, { contact: ImportedContact; externalId: string | null }>();
  const flush = async () => {
    if (batch.size === 0) return;
    const rows = [...batch.values()].map(({ contact, externalId }) => ({
      id: uuidv7(),
      external_id: externalId,
      name: contact.name ?? '',
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      language: contact.language ?? null,
      attributes: JSON.stringify(contact.attributes),
    }));
    batch = new Map();
    const written = await scope
      .insert('contacts', rows)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'external_id']).doUpdateSet((build) => ({
          name: build.ref('excluded.name'),
          email: build.ref('excluded.email'),
          phone: build.ref('excluded.phone'),
          language: sql`coalesce(excluded.language, contacts.language)`,
          attributes: sql`excluded.attributes`,
        })),
      )
      .returning(sql<boolean>`xmax = 0`.as('fresh'))
      .execute();
    for (const { fresh } of written) result[fresh ? 'imported' : 'updated'] += 1;
  };
  for await (const read of records) {
    if ('fault' in read) {
      leaveOut(result, read.row, read.fault);
      continue;
    }
    const person = personOf(read, key);
    if ('fault' in person) leaveOut(result, read.row, person.fault);
    else batch.set(person.externalId ?? `row ${read.row}`, person);
    if (batch.size >= BATCH) await flush();
  }
  await flush();
  return result;
}

/** The contacts as a check of an import sees them. */
export function contactsDestination(scope: Scope, chosen?: string): Destination {
  return {
    async settle(columns, batch) {
      const plain = columns.filter(({ type }) => type !== 'list' && type !== 'record').map(({ name }) => name);
      const understood = knownColumns(columns.map(({ name }) => name));
      const column = (field: string) => plain.find((name) => understood[name] === field);
      const key = chosen ?? (batch.some((read) => read.key) ? null : (column('id') ?? column('email') ?? null));
      return { key, keys: plain };
    },
    name(read) {
      const person = personOf(read, chosen);
      return 'fault' in person ? person : { key: person.externalId ?? `row ${read.row}` };
    },
    async known(keys) {
      const rows = await scope.from('contacts').select('external_id').where(sql<boolean>`external_id = any(${keys}::text[])`).execute();
      return new Set(rows.flatMap((row) => row.external_id ?? []));
    },
  };
}

function personOf(read: Readable, column: string | undefined): { contact: ImportedContact; externalId: string | null } | { fault: ImportFault } {
  const chosen = column === undefined || !Object.hasOwn(read.record, column) ? undefined : read.record[column];
  if (column !== undefined && (chosen === undefined || chosen === null || chosen === '')) return { fault: importFault('key-of-person-empty', { column }) };
  const contact = readContact(read.record, column === undefined ? read.key : isObject(chosen) || Array.isArray(chosen) ? undefined : String(chosen));
  const externalId = contact.externalId ?? contact.email?.toLowerCase() ?? null;
  if ((externalId?.length ?? 0) > KEY_CHARACTERS_MAX || (contact.email?.length ?? 0) > KEY_CHARACTERS_MAX) return { fault: importFault('key-of-person-too-long', { limit: KEY_CHARACTERS_MAX }) };
  return { contact, externalId };
}
