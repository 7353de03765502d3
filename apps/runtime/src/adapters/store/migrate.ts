/** Brings a database up to date. Several runtimes may start at once: kysely's migrator takes a lock. */
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';
import { MIGRATIONS } from './migrations/index.ts';

/** Runs what is missing and returns the names of what ran. Throws an Error that names the migration that failed. */
export async function migrateDatabase(pool: pg.Pool): Promise<string[]> {
  const names = Object.keys(MIGRATIONS);
  if ((await lastApplied(pool)) === names.at(-1)) return [];
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName;
    throw new Error(`The database could not be brought up to date${failed ? `: ${failed} failed` : ''}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}

/** The last migration that ran, by one cheap query: most starts have nothing to do. */
async function lastApplied(pool: pg.Pool): Promise<string | undefined> {
  const exists = await pool.query("select to_regclass('kysely_migration') is not null as yes");
  if (!exists.rows[0]?.yes) return undefined;
  const last = await pool.query('select name from kysely_migration order by name desc limit 1');
  return last.rows[0]?.name;
}
