/** Brings contacts in from a file, in batches; who is known by their id or e-mail is brought up to date, nobody is doubled. */
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import { readContact, type RecordRead } from './read-records.ts';

export interface ImportResult {
  imported: number;
  updated: number;
  /** Rows that could not be taken, with a sentence each; the first hundred. */
  errors: { row: number; error: string }[];
}

const BATCH = 500;
export const IMPORT_ERRORS_MAX = 100;
/** What records are known by is a key of the database. */
export const KEY_CHARACTERS_MAX = 500;

/** Imports every readable record. A record without an id is known by its e-mail address; without both it is always new. */
export async function importContacts(scope: Scope, records: AsyncIterable<RecordRead>): Promise<ImportResult> {
  const result: ImportResult = { imported: 0, updated: 0, errors: [] };
  const fail = (row: number, error: string) => {
    if (result.errors.length < IMPORT_ERRORS_MAX) result.errors.push({ row, error });
  };
  let batch = new Map<string, Parameters<typeof scope.insert<'contacts'>>[1] extends (infer Row)[] | infer One ? Row | One : never>();
  const flush = async () => {
    if (batch.size === 0) return;
    const rows = [...batch.values()] as never[];
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
    if ('error' in read) {
      fail(read.row, read.error);
      continue;
    }
    const contact = readContact(read.record, read.key);
    const externalId = contact.externalId ?? contact.email?.toLowerCase() ?? null;
    if ((externalId?.length ?? 0) > KEY_CHARACTERS_MAX || (contact.email?.length ?? 0) > KEY_CHARACTERS_MAX) {
      fail(read.row, `The id or the e-mail address is longer than ${KEY_CHARACTERS_MAX} characters.`);
      continue;
    }
    batch.set(externalId ?? `row ${read.row}`, {
      id: uuidv7(),
      external_id: externalId,
      name: contact.name ?? '',
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      language: contact.language ?? null,
      attributes: JSON.stringify(contact.attributes),
    } as never);
    if (batch.size >= BATCH) await flush();
  }
  await flush();
  return result;
}
