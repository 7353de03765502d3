/** Is the server ready? Answered by a real query, the only proof there is; the product's database is made when the server has none yet. */
import pg from 'pg';
import type { Address } from './address.ts';
import { DatabaseError } from './error.ts';
import type { Postmaster } from './postmaster.ts';
import { connection, DATABASE, type Server } from './server.ts';

const ANSWER_LIMIT_MS = 5_000;

/** A server that starts, stops, recovers or is not there at all: ask again. */
const NOT_YET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03']);
const NO_SUCH_DATABASE = '3D000';
const DATABASE_EXISTS = new Set(['42P04', '23505']);
const TOO_MANY_CONNECTIONS = '53300';
const WRONG_PASSWORD = '28P01';

/** True once a query was answered. Throws when asking again cannot help. */
export async function isReady(server: Server, { address, status }: Postmaster): Promise<boolean> {
  // Each question asked too early would leave a line in the server's log, and a recovery can take minutes.
  if (status !== 'ready') return false;
  try {
    await query(server, address, DATABASE, 'select 1');
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === TOO_MANY_CONNECTIONS) return true;
    if (code === NO_SUCH_DATABASE) return createDatabase(server, address);
    // Errors of the driver itself (connection ended, time-out) have no code.
    if (!code || NOT_YET.has(code)) return false;
    if (code === WRONG_PASSWORD) {
      throw new DatabaseError(`The password in ${server.home.password} is not that of the database in ${server.home.data}. Bring the right file back from a backup.`, error);
    }
    throw new DatabaseError(`The embedded database does not answer at ${address.host}: ${message} (${code}). Its log is ${server.home.log}.`, error);
  }
}

/** Only the first start comes here; two at once are fine. */
async function createDatabase(server: Server, address: Address): Promise<true> {
  try {
    await query(server, address, 'postgres', `create database ${DATABASE}`);
  } catch (error) {
    if (!DATABASE_EXISTS.has((error as { code?: string }).code ?? '')) throw error;
  }
  return true;
}

async function query(server: Server, address: Address, database: string, text: string): Promise<void> {
  const client = new pg.Client({ ...connection(server, address, database), connectionTimeoutMillis: ANSWER_LIMIT_MS });
  // A server that dies while it is asked emits an error beside the rejected promise; unheard, it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => {});
  }
}
