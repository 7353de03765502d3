/** The world of a test chat: the workspace's own tables and contacts, read once when the test begins, and today's clock. */
import type { Contact, JsonObject } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { contactOf } from '../contacts/contacts.ts';
import type { SimulatedWorld } from '../simulate/world.ts';
import { TEST_RECORDS_MAX } from './test-runs.ts';

/** Reads the world. Larger tables are read up to a limit: a test is a rehearsal, not a report. */
export async function testWorld(scope: Scope, now: number): Promise<SimulatedWorld> {
  const tables = new Map<string, JsonObject[]>();
  for (const { name } of await scope.from('data_tables').select('name').execute()) {
    const rows = await scope.from('records').select('record').where('table_name', '=', name).limit(TEST_RECORDS_MAX).execute();
    tables.set(name, rows.map((row) => row.record));
  }
  const contacts = await scope.from('contacts').selectAll().orderBy('created_at').limit(TEST_RECORDS_MAX).execute();
  const settings = await scope.from('workspace_settings').select('zone').executeTakeFirst();
  return { now, zone: settings?.zone ?? 'UTC', tables, contacts: contacts.map(contactOf) };
}

/** Somebody who was never here before, for tests that name no contact. */
export function stranger(language: string | undefined): Contact {
  return { id: 'visitor', name: '', attributes: {}, ...(language === undefined ? {} : { language }) };
}
