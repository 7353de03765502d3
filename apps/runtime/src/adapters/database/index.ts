/**
 * The door to the database: one call brings up the PostgreSQL that the runtime keeps in DATA_DIR, or checks the one at
 * DATABASE_URL. It hands out an address and nothing else: no pool, no tables, no queries of the product.
 */
import { resolve } from 'node:path';
import type pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { DatabaseError } from './error.ts';
import { openExternal } from './external.ts';
import type { DatabaseLog } from './log.ts';

export { DatabaseError } from './error.ts';
export type { DatabaseLog } from './log.ts';

export interface DatabaseOptions {
  /** Where the embedded database lives; made when missing. Not touched when `databaseUrl` is given. */
  dataDir: string;
  /** A PostgreSQL of 15 or later to use instead of the embedded one. */
  databaseUrl?: string | undefined;
  log: DatabaseLog;
}

export interface Database {
  /** What `new pg.Pool(...)` needs. The pool must have an `error` listener: a server that stops ends idle connections. */
  pool: pg.PoolConfig;
  kind: 'embedded' | 'external';
  /** True when the server was already running: another runtime's, or one left behind by a runtime that was killed. */
  joined: boolean;
  /**
   * Close the pool first, then call this. Ends the embedded server when this runtime is the last one that uses it; never
   * touches an external one. Calling it twice is the same as calling it once.
   */
  stop(): Promise<void>;
}

/**
 * Makes sure a database is there and says how to reach it.
 *
 * Without `databaseUrl` the embedded server is installed, initialised, started or joined, whatever it takes, and kept
 * running until `stop`: if it dies, it is started again at the same address. Any number of runtimes may open one DATA_DIR
 * at the same time; the last one to stop stops the server.
 *
 * With `databaseUrl` the server is only asked for its version.
 *
 * @throws DatabaseError with a sentence for the operator: what happened, where, and what to do.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.databaseUrl) return openExternal(options.databaseUrl, options.log);
  const dataDir = resolve(options.dataDir);
  try {
    return await openEmbedded(dataDir, options.log);
  } catch (error) {
    throw explained(error, dataDir);
  }
}

/** A file system error becomes a sentence about the folder; anything else passes. */
function explained(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || error instanceof DatabaseError) return error;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (!code || !path) return error;
  const advice: Record<string, string> = {
    ENOSPC: 'Free some space on that disk.',
    ENOENT: `Part of the database is missing. Bring ${dataDir} back from a backup, or delete it to begin with an empty database.`,
  };
  const otherwise = `Make it writable for this user, set DATA_DIR to another folder (it is ${dataDir}), or set DATABASE_URL to a PostgreSQL of your own.`;
  return new DatabaseError(`The embedded database could not use ${path} (${syscall ?? 'access'}: ${code}). ${advice[code] ?? otherwise}`, error);
}
