/** The database's history on a real PostgreSQL: complete, repeatable, what the sign-in library wants, and what the query builder believes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrateDatabase } from '../../apps/runtime/src/adapters/store/index.ts';
import { sql as people } from '../../apps/runtime/src/adapters/store/migrations/0001-people.ts';
import { MIGRATIONS } from '../../apps/runtime/src/adapters/store/migrations/index.ts';
import { createSignIn } from '../../apps/runtime/src/people/sign-in.ts';
import { createDatabase, createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { keptLog } from '../support/log.ts';
import { addUser } from '../support/people.ts';
import { type TableColumn, tablesAsTyped } from './typed-tables.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createMigratedDatabase();
});

afterAll(async () => {
  await database.drop();
});

test('a fresh database is brought up to date once, and a second start has nothing to do', async () => {
  const fresh = await createDatabase();
  expect(await migrateDatabase(fresh.pool)).toEqual(Object.keys(MIGRATIONS));
  expect(await migrateDatabase(fresh.pool)).toEqual([]);
  await fresh.drop();
});

test('several runtimes that start at the same moment bring one database up to date together', async () => {
  const fresh = await createDatabase();
  const ran = await Promise.all([1, 2, 3].map(() => migrateDatabase(fresh.pool)));
  expect(ran.flat().sort()).toEqual(Object.keys(MIGRATIONS).sort());
  await fresh.drop();
});

test('a database of an earlier version gets what it lacks and keeps its rows', async () => {
  const earlier = await createDatabase();
  const [first, ...later] = Object.keys(MIGRATIONS);
  await earlier.pool.query(people);
  await earlier.pool.query('create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)');
  await earlier.pool.query('insert into kysely_migration values ($1, $2)', [first, new Date().toISOString()]);
  await addUser(earlier.pool, 'Ada');

  expect(await migrateDatabase(earlier.pool)).toEqual(later);
  expect((await earlier.pool.query('select name from users')).rows).toEqual([{ name: 'Ada' }]);
  await earlier.drop();
});

test('a database of a later version is refused', async () => {
  const later = await createMigratedDatabase();
  await later.pool.query(`insert into kysely_migration values ('9999-tomorrow', $1)`, [new Date().toISOString()]);
  await expect(migrateDatabase(later.pool)).rejects.toThrow(/could not be brought up to date: .*9999-tomorrow/);
  await later.drop();
});

test('a migration that fails is named, and leaves nothing half done', async () => {
  const broken = await createDatabase();
  await broken.pool.query('create table timers (mine text)');
  await expect(migrateDatabase(broken.pool)).rejects.toThrow(/could not be brought up to date: 0002-conversations failed: .*timers/);
  expect((await broken.pool.query(`select to_regclass('flows') as flows, to_regclass('users') as users`)).rows).toEqual([{ flows: null, users: null }]);
  await broken.drop();
});

test('the sign-in library finds every table and column it wants', async () => {
  const runtime = createRequire(new URL('../../apps/runtime/package.json', import.meta.url));
  const { getMigrations } = await import(pathToFileURL(runtime.resolve('better-auth/db/migration')).href);
  const options = await createSignIn({ pool: database.pool, secret: 'a secret that signs nothing here at all', publicUrl: 'http://127.0.0.1', log: keptLog() }).options();
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

test('the types of the query builder are the columns of the database', async () => {
  const typed = tablesAsTyped(readFileSync(new URL('../../apps/runtime/src/adapters/store/tables.ts', import.meta.url), 'utf8'));
  const { rows } = await database.pool.query<TableColumn>(`
    select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as nullable, column_default is not null or is_identity = 'YES' as made
    from information_schema.columns c
    where table_schema = 'public' and exists (select from information_schema.columns w where w.table_schema = 'public' and w.table_name = c.table_name and w.column_name = 'workspace_id')
    order by table_name, ordinal_position`);
  const real = Object.groupBy(rows, (row) => row.table);
  expect(Object.keys(typed).sort()).toEqual(Object.keys(real).sort());
  for (const [table, columns] of Object.entries(typed)) {
    expect(columns.map((column) => column.name), table).toEqual(real[table]?.map((column) => column.name));
    for (const [at, column] of columns.entries()) {
      const is = real[table]?.[at];
      expect(column.types, `${table}.${column.name}`).toContain(is?.type);
      expect(is?.nullable, `${table}.${column.name} may be null`).toBe(column.nullable);
      if (column.optional) expect(is?.made || is?.nullable, `${table}.${column.name} may be left out of an insert`).toBe(true);
    }
  }
});

test('every table belongs to a workspace, except those of people and of the installation', async () => {
  const { rows } = await database.pool.query(`
    select t.table_name as name from information_schema.tables t
    where t.table_schema = 'public' and not exists (select from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'workspace_id')
    order by 1`);
  const ofPeople = ['accounts', 'invitations', 'members', 'rate_limits', 'sign_in_sessions', 'users', 'verifications', 'workspaces'];
  expect(rows.map((row) => row.name)).toEqual([...ofPeople, 'installation', 'kysely_migration', 'kysely_migration_lock'].sort());
});

test('every key begins with the workspace, so that a join cannot forget it', async () => {
  const { rows } = await database.pool.query(`
    select c.relname as table, (select array_agg(a.attname::text order by k.at) from unnest(i.indkey) with ordinality as k(number, at) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and i.indisprimary and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) expect(row.columns[0], row.table).toBe('workspace_id');
});
