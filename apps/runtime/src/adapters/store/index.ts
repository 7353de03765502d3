/** The database as rooms get it: scoped to a workspace, or through the lane's own statements. */
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { Scope } from './scope.ts';
import type { Tables } from './tables.ts';

export { createLaneStore } from './lane/index.ts';
export { migrateDatabase } from './migrate.ts';
export { openPools, type Pools } from './pools.ts';
export { Scope } from './scope.ts';

/** Gives out scopes. Nothing else in the runtime makes one. */
export function createScopes(pool: pg.Pool): (workspace: string) => Scope {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return (workspace) => new Scope(db, workspace);
}
