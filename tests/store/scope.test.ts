/** A scope reaches the rows of one workspace: two workspaces with a row in every table, and everything tried on the wrong one. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScopes, type Scope } from '../../apps/runtime/src/adapters/store/index.ts';
import type { WorkspaceTable } from '../../apps/runtime/src/adapters/store/tables.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { addWorkspace } from '../support/people.ts';

/** A row of every table, in an order in which they may be inserted; `ids` makes those of two workspaces differ. */
function rowsOf(id: (name: string) => string): Record<Exclude<WorkspaceTable, 'workspace_settings'>, Record<string, unknown>> {
  return {
    flows: { id: id('flow'), name: 'Flow' },
    flow_updates: { flow_id: id('flow'), update: Buffer.from('u') },
    versions: { flow_id: id('flow'), number: 1, hash: 'h', graph: '{}', program: '{}' },
    channels: { id: id('channel'), kind: 'webhook', name: 'Channel', settings: '{}' },
    contacts: { id: id('contact'), name: 'Ada', attributes: '{}' },
    conversations: { id: id('conversation'), contact_id: id('contact'), channel_id: id('channel'), address: 'ada' },
    sessions: { conversation_id: id('conversation'), state: '{}' },
    events: { conversation_id: id('conversation'), channel_id: id('channel'), id: 'in:1', type: 'message.received', body: '{}' },
    effects: { conversation_id: id('conversation'), number: 1, turn: 1, type: 'send', body: '{}', epoch: 0, state: 'sent' },
    timers: { conversation_id: id('conversation'), name: 'silence', due_at: new Date() },
    dead_letters: { id: id('letter'), channel_id: id('channel'), reason: 'r', body: Buffer.from('b') },
    data_tables: { name: 'orders', columns: '[]' },
    records: { table_name: 'orders', key: 'k', record: '{}' },
  };
}

const TABLES: WorkspaceTable[] = ['workspace_settings', ...(Object.keys(rowsOf(() => '')) as WorkspaceTable[])];

let database: TestDatabase;
let ours: Scope;
let theirs: Scope;

beforeAll(async () => {
  database = await createMigratedDatabase();
  const scopes = createScopes(database.pool);
  for (const name of ['ours', 'theirs']) {
    const scope = scopes(await addWorkspace(database.pool, name));
    const known = new Map<string, string>();
    const id = (of: string) => known.get(of) ?? known.set(of, randomUUID()).get(of)!;
    for (const [table, row] of Object.entries(rowsOf(id))) await scope.insert(table as 'flows', row as never).execute();
    if (name === 'ours') ours = scope;
    else theirs = scope;
  }
});

afterAll(async () => {
  await database.drop();
});

const count = async (table: string, scope: Scope) => (await database.pool.query(`select count(*)::int as count from ${table} where workspace_id = $1`, [scope.workspace])).rows[0].count;

test('the test knows every table of the database that belongs to a workspace', async () => {
  const { rows } = await database.pool.query(`select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id'`);
  expect(rows.map((row) => row.name).sort()).toEqual([...TABLES].sort());
});

describe.each(TABLES)('%s', (table) => {
  test('reading, changing and deleting everything touches the own workspace alone', async () => {
    const [own, other] = [await count(table, ours), await count(table, theirs)];
    expect([own, other]).toEqual([1, 1]);
    const read = await ours.from(table as 'flows').selectAll().execute();
    expect(read.map((row) => (row as { workspace_id: string }).workspace_id)).toEqual([ours.workspace]);

    await ours.transaction(async (inside) => {
      // Setting a column to itself changes nothing and shows how many rows would have changed.
      const { numUpdatedRows } = await inside.update(table as 'flows').set((build) => ({ workspace_id: build.ref('workspace_id') }) as never).executeTakeFirst();
      expect(numUpdatedRows).toBe(1n);
    });
    const undo = new Error('undo');
    const deleted = ours.transaction(async (inside) => {
      if (table === 'channels') await inside.delete('conversations').execute();
      const { numDeletedRows } = await inside.delete(table as 'flows').executeTakeFirst();
      expect(numDeletedRows).toBe(1n);
      throw undo;
    });
    await expect(deleted).rejects.toBe(undo);
    expect(await count(table, theirs)).toBe(1);
  });
});

test('a row cannot be inserted into another workspace, whatever the caller says', async () => {
  await ours.insert('data_tables', { name: 'smuggled', columns: '[]', workspace_id: theirs.workspace } as never).execute();
  expect((await database.pool.query(`select workspace_id from data_tables where name = 'smuggled'`)).rows).toEqual([{ workspace_id: ours.workspace }]);
});

test('a row cannot point at a row of another workspace', async () => {
  const flow = (await theirs.from('flows').select('id').executeTakeFirstOrThrow()).id;
  const contact = (await theirs.from('contacts').select('id').executeTakeFirstOrThrow()).id;
  const channel = (await ours.from('channels').select('id').executeTakeFirstOrThrow()).id;
  const refused = /violates foreign key constraint/;
  await expect(ours.update('channels').set({ flow_id: flow }).execute()).rejects.toThrow(refused);
  await expect(ours.insert('versions', { flow_id: flow, number: 2, hash: 'h', graph: '{}', program: '{}' } as never).execute()).rejects.toThrow(refused);
  await expect(ours.insert('conversations', { id: randomUUID(), contact_id: contact, channel_id: channel, address: 'x' } as never).execute()).rejects.toThrow(refused);
  await expect(ours.insert('records', { table_name: 'smuggled-table', key: 'k', record: '{}' }).execute()).rejects.toThrow(refused);
});

test('a failed transaction leaves nothing, and one inside another is part of it', async () => {
  const failing = ours.transaction(async (outer) => {
    await outer.insert('data_tables', { name: 'outer', columns: '[]' }).execute();
    await outer.transaction(async (inner) => {
      await inner.insert('data_tables', { name: 'inner', columns: '[]' }).execute();
    });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect((await ours.from('data_tables').select('name').where('name', 'in', ['outer', 'inner']).execute())).toEqual([]);
});
