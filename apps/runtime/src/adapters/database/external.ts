/** The operator's own PostgreSQL at DATABASE_URL: understood, reached and old enough, or refused with a sentence. It is never started or stopped. */
import pg from 'pg';
import { DatabaseError } from './error.ts';
import type { Database } from './index.ts';
import type { DatabaseLog } from './log.ts';

const OLDEST_MAJOR = 15;
const CONNECT_LIMIT_MS = 10_000;
/** With any of these off, an acknowledged message can be lost in a power cut. */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** Checks the address and the version of the server behind it. */
export async function openExternal(databaseUrl: string, log: DatabaseLog): Promise<Database> {
  const where = describe(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_LIMIT_MS });
  // A connection that breaks while it is idle emits an error; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name,
         ${DURABLE.map((setting) => `current_setting('${setting}') as ${setting}`).join(', ')}`,
    );
    checkVersion(rows[0], where);
    const off = DURABLE.filter((setting) => rows[0][setting] === 'off');
    if (off.length > 0) log.warn({ database: where, off }, `${off.join(' and ')} of the database is off: what was acknowledged can be lost in a crash`);
    log.info({ database: where, version: rows[0].name }, 'using the database at DATABASE_URL');
  } catch (error) {
    throw error instanceof DatabaseError ? error : new DatabaseError(`The database at DATABASE_URL (${where}) cannot be used: ${reason(error)}`, error);
  } finally {
    await client.end().catch(() => {});
  }
  return { pool: { connectionString: databaseUrl }, kind: 'external', joined: true, stop: async () => {} };
}

/** The address without its user's password, for logs and errors. */
function describe(databaseUrl: string): string {
  const example = 'It should look like postgres://user:password@host:5432/database.';
  let url: URL;
  try {
    // PostgreSQL allows user:password@/database with the host as a parameter (a socket folder); the URL standard does not.
    url = new URL(databaseUrl.replace('@/', '@localhost/'));
  } catch {
    throw new DatabaseError(`DATABASE_URL is not an address. ${example} A password with special characters has to be percent-encoded.`);
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new DatabaseError(`DATABASE_URL begins with ${url.protocol} and not with postgres:. ${example}`);
  if (url.pathname.length < 2) throw new DatabaseError(`DATABASE_URL names no database. ${example}`);
  return `${(url.searchParams.get('host') ?? url.host) || 'localhost'}${url.pathname}`;
}

function checkVersion(server: { number: number; name: string }, where: string): void {
  if (Math.floor(server.number / 10_000) >= OLDEST_MAJOR) return;
  throw new DatabaseError(`The database at DATABASE_URL (${where}) is PostgreSQL ${server.name}; ${OLDEST_MAJOR} or later is needed. Upgrade it, or leave DATABASE_URL out to use the embedded PostgreSQL.`);
}

/** What the driver's error means for someone who set an address. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  switch (code) {
    case 'ECONNREFUSED':
      return 'nothing listens there. Is the server running, and are host and port right?';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is not known here.';
    case '28P01':
    case '28000':
      return `it refuses this user (${message}). Check user name, password and pg_hba.conf.`;
    case '3D000':
      return `${message}. Create it with: createdb <name>`;
    default:
      return message || code || 'no reason was given';
  }
}
