/** What the verifier may know of a workspace: its tables with their columns, contacts among them, and its languages. */
import type { VariableType, WorkspaceFacts } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';

/** Contacts that are looked at for the columns their imports brought. */
const CONTACTS_SAMPLED = 500;

const CONTACT_COLUMNS: Record<string, VariableType> = { id: 'text', name: 'text', first_name: 'text', last_name: 'text', email: 'text', phone: 'text', language: 'text' };

/** The facts as they are now. */
export async function workspaceFacts(scope: Scope): Promise<Required<WorkspaceFacts>> {
  const tables: Record<string, Record<string, VariableType>> = { contacts: { ...(await attributeColumns(scope)), ...CONTACT_COLUMNS } };
  for (const table of await scope.from('data_tables').select(['name', 'columns']).orderBy('name').execute()) {
    tables[table.name] = Object.fromEntries(table.columns.map((column) => [column.name, column.type]));
  }
  const settings = await scope.from('workspace_settings').select('languages').executeTakeFirst();
  return { tables, languages: settings?.languages ?? ['en'] };
}

async function attributeColumns(scope: Scope): Promise<Record<string, VariableType>> {
  const rows = await scope
    .from('contacts')
    .select(sql<string[]>`array(select jsonb_object_keys(attributes))`.as('keys'))
    .limit(CONTACTS_SAMPLED)
    .execute();
  return Object.fromEntries(rows.flatMap((row) => row.keys).map((key) => [key, 'text' as const]));
}
