/** One attempt to start a server: it ends with a server that answers, or with the reason why there is none. What to do about a reason is decided in bring-up.ts. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from './address.ts';
import { DatabaseError } from './error.ts';
import { until } from './poll.ts';
import { type Postmaster, readPostmaster } from './postmaster.ts';
import { lastLines, programOptions } from './program.ts';
import { isReady } from './ready.ts';
import type { Server } from './server.ts';
import { settings } from './settings.ts';

const LOG_BYTES_MAX = 10 * 1_048_576;

/**
 * - running: it answers
 * - occupied: another server has the data folder, or is just about to
 * - orphans: processes of a killed server still use its memory
 * - no-socket: this file system has no socket files (some mounted volumes)
 * - port-taken: somebody else was faster on that port
 */
export type Outcome = { kind: 'running'; postmaster: Postmaster } | { kind: 'occupied' | 'orphans' | 'no-socket' | 'port-taken' };

/** PostgreSQL's own words (LC_ALL is C, so they are always English). */
const REASONS: [RegExp, 'occupied' | 'orphans' | 'no-socket' | 'port-taken'][] = [
  [/lock file ".*" (already exists|is empty)|could not remove old lock file ".*": No such file/, 'occupied'],
  [/pre-existing shared memory block/, 'orphans'],
  [/could not create any Unix-domain sockets/, 'no-socket'],
  [/could not create any TCP\/IP sockets/, 'port-taken'],
];

/** Starts a server and waits until it answers or has ended. `limitMs` is for a server that does neither. */
export async function start(server: Server, address: Address, limitMs: number): Promise<Outcome> {
  const { home } = server;
  const logBytes = await rotateLog(home.log);
  // A file and not a pipe: the server may outlive this process. Detached, because Ctrl-C must not reach it before the runtime has finished.
  const log = openSync(home.log, 'a', 0o600);
  const child = spawn(join(server.copy, 'bin', 'postgres'), ['-D', home.data, ...settings(home, address)], {
    ...programOptions(home.account),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${code ?? signal}`));
  child.unref();

  let postmaster: Postmaster | undefined;
  const settled = await until(async () => {
    if (ended !== undefined) return true;
    postmaster = await readPostmaster(home);
    // Another server's answer says nothing about this one, which is then about to end.
    return postmaster !== undefined && postmaster.pid === child.pid && (await isReady(server, postmaster));
  }, limitMs);
  if (ended === undefined) {
    if (settled && postmaster) return { kind: 'running', postmaster };
    throw new DatabaseError(`The embedded database has not answered for ${Math.round(limitMs / 1000)} s. It may still be recovering from a crash; its log is ${home.log}.`);
  }
  const said = await readFrom(home.log, logBytes);
  const kind = REASONS.find(([words]) => words.test(said))?.[1];
  if (kind) return { kind };
  throw new DatabaseError(
    `The embedded database in ${home.data} could not be started: ${ended}. ${said ? `It said: ${lastLines(said)}. ` : ''}Its log is ${home.log}; if its programs are damaged, delete ${server.copy} and they are copied again.`,
  );
}

/** Keeps the log from growing for ever; returns where this start's part of it begins. */
async function rotateLog(path: string): Promise<number> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (bytes <= LOG_BYTES_MAX) return bytes;
  await rename(path, `${path}.1`);
  return 0;
}

async function readFrom(path: string, start: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - start));
    await file.read(bytes, 0, bytes.length, start);
    return bytes.toString('utf8').trim();
  } finally {
    await file.close();
  }
}
