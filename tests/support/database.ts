/** A database of one's own inside the server that all tests share: empty, or brought up to date. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { migrateDatabase } from '../../apps/runtime/src/adapters/store/index.ts';

export interface TestDatabase {
  /** As DATABASE_URL. */
  url: string;
  pool: pg.Pool;
  /** Ends all connections and removes the database. */
  drop(): Promise<void>;
}

/** A new, empty database. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const server = inject('databaseUrl');
  await ask(server, `create database ${name}`);
  // Not by URL: an address with a socket folder has no host, which the URL standard refuses.
  const url = server.replace(/^(postgres(?:ql)?:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on('error', () => {});
  return {
    url,
    pool,
    async drop() {
      await pool.end();
      await ask(server, `drop database ${name} with (force)`);
    },
  };
}

/** A new database with all tables. */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  await migrateDatabase(database.pool);
  return database;
}

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
