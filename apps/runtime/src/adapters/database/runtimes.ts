/**
 * Who uses the server: one file per open handle in a folder beside the data, named after the process. The rule: whoever leaves
 * last stops the server, and nobody may come in while a leaver is still deciding.
 *
 * There is no lock to get stuck. Coming in is "write my file, then wait for leavers"; going out is "mark my file as leaving, then
 * look for others". Whichever order two processes do this in, at least one of them sees the other, so a server is never
 * stopped under a runtime that has just joined it. Files of processes that were killed count for nothing and are removed.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './poll.ts';
import { startOf } from './processes.ts';

const LEAVING = '.leaving';
/** Longer than any stop takes (stop.ts), so that running out means something is wrong and starting anyway is right. */
const LEAVERS_LIMIT_MS = 60_000;

/** A name for one open handle of this process that no other process and no later process will ever have. */
export function newSeat(): string {
  return `${process.pid}-${startOf(process.pid)}-${randomBytes(4).toString('hex')}`;
}

/** Is the process that a seat is named after still the one it was? */
export function isTaken(seat: string): boolean {
  const [pid, start] = seat.split('-');
  return startOf(Number(pid)) === start;
}

/** Registers a seat, after which nobody stops the server any more; waits for those who were just about to. */
export async function enter(folder: string, seat: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, seat), '');
  await until(async () => (await seats(folder)).every((other) => !other.endsWith(LEAVING)), LEAVERS_LIMIT_MS);
}

/** Marks a seat as leaving and counts the runtimes that stay: 0 means that stopping the server is up to the caller. */
export async function leave(folder: string, seat: string): Promise<number> {
  await rename(join(folder, seat), join(folder, seat + LEAVING)).catch(() => {});
  return (await seats(folder)).filter((other) => !other.endsWith(LEAVING)).length;
}

/** The last act of a leaver: from now on others may come in. */
export async function left(folder: string, seat: string): Promise<void> {
  await rm(join(folder, seat + LEAVING), { force: true });
  await rm(join(folder, seat), { force: true });
}

/** Seats of living processes; those of dead ones are removed on the way. */
async function seats(folder: string): Promise<string[]> {
  const living: string[] = [];
  for (const seat of await readdir(folder).catch(() => [])) {
    if (isTaken(seat)) living.push(seat);
    else await rm(join(folder, seat), { force: true });
  }
  return living;
}
