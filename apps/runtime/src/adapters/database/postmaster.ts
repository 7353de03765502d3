/**
 * Who holds the data folder: reads postmaster.pid, in which a running server keeps its number and address, and tells a living server
 * from what a dead one left behind. PostgreSQL itself refuses to start while the number in it belongs to any process of the
 * same user, which happens in containers, where numbers repeat.
 */
import { statSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Address, socketFile } from './address.ts';
import { DatabaseError } from './error.ts';
import type { Home } from './home.ts';
import type { DatabaseLog } from './log.ts';
import { endOrphans } from './orphans.ts';
import { until } from './poll.ts';
import { commandOf, isAlive } from './processes.ts';

export interface Postmaster {
  pid: number;
  address: Address;
  /** What it says of itself: starting, ready, stopping. */
  status: string;
}

/** A server fills its file right after making it. */
const EMPTY_LIMIT_MS = 2_000;

/** The living server of this data folder, or undefined; what would keep a new one from starting is cleared away. */
export async function findPostmaster(home: Home, log: DatabaseLog): Promise<Postmaster | undefined> {
  if (!(await until(async () => !(await isEmpty(home)), EMPTY_LIMIT_MS))) await remove(home, log, 'it is empty, as a power cut can leave it');
  const postmaster = await readPostmaster(home);
  if (postmaster && isAlive(postmaster.pid)) {
    if (isOurs(postmaster.pid, home)) return postmaster;
    await remove(home, log, `its number ${postmaster.pid} now belongs to another program`);
  }
  await clearSocket(home);
  return undefined;
}

/** What postmaster.pid says, right or wrong. A file that is only half written has no address yet, and gets the usual one. */
export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  const lines = (await readFile(fileOf(home), 'utf8').catch(() => '')).split('\n').map((line) => line.trim());
  // A server for one administrator (postgres --single) writes its number with a minus.
  const pid = Math.abs(Number(lines[0]));
  if (!pid) return undefined;
  const [port, socket, host, , status] = lines.slice(3);
  return { pid, address: { host: socket || host || home.socket, port: Number(port) || 5432 }, status: status ?? 'starting' };
}

const fileOf = (home: Home): string => join(home.data, 'postmaster.pid');

const isEmpty = (home: Home): Promise<boolean> =>
  stat(fileOf(home)).then(
    ({ size }) => size === 0,
    () => false,
  );

async function remove(home: Home, log: DatabaseLog, reason: string): Promise<void> {
  // The file also names the shared memory by which PostgreSQL recognises leftover processes: they have to go before it does.
  await endOrphans(home, log);
  log.warn({ file: fileOf(home) }, `removed the postmaster.pid of a dead server: ${reason}`);
  await rm(fileOf(home), { force: true });
}

function isOurs(pid: number, home: Home): boolean {
  const command = commandOf(pid);
  if (command.includes(home.cluster)) return true;
  if (!/^postgres:|^\S*\/postgres(\s|$)/.test(command)) return false;
  // A PostgreSQL, but not with our name: perhaps ours from before DATA_DIR was moved, perhaps one that has nothing to do with us.
  try {
    const [its, our] = [statSync(`/proc/${pid}/cwd`), statSync(home.data)];
    return its.ino === our.ino && its.dev === our.dev;
  } catch {
    throw new DatabaseError(
      `Process ${pid} is a PostgreSQL and may be using ${home.data}, but this user cannot see whether it does. Stop it if it does; if it does not, delete ${fileOf(home)}.`,
    );
  }
}

/** The socket file has a lock of its own, with the same weakness for repeating numbers. */
async function clearSocket(home: Home): Promise<void> {
  const socket = socketFile(home.socket);
  const pid = Number((await readFile(`${socket}.lock`, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !isAlive(pid) || isOurs(pid, home)) return;
  await rm(`${socket}.lock`, { force: true });
  await rm(socket, { force: true });
}
