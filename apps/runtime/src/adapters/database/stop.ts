/** A clean end of the server: running transactions are rolled back, everything is written out, nothing is left to recover. */
import type { Home } from './home.ts';
import type { DatabaseLog } from './log.ts';
import { until } from './poll.ts';
import { findPostmaster, readPostmaster } from './postmaster.ts';
import { isAlive, signal } from './processes.ts';

/** Writing everything out takes as long as the disk needs; most orchestrators kill after 30 s anyway. */
const CLEAN_LIMIT_MS = 25_000;
const HARD_LIMIT_MS = 5_000;
/** Between removing its file and ending, a server only has to return from main(). */
const EXIT_LIMIT_MS = 2_000;

/** Stops the server of this data folder, whoever started it. */
export async function stopServer(home: Home, log: DatabaseLog): Promise<void> {
  const postmaster = await findPostmaster(home, log);
  if (!postmaster) return;
  const { pid } = postmaster;
  // SIGINT is PostgreSQL's "fast" way; SIGTERM would wait for every client to leave.
  signal(pid, 'SIGINT');
  // The file and not the process: a server that another process started may stay a zombie for ever.
  const stopped = async () => (await readPostmaster(home))?.pid !== pid || !isAlive(pid);
  if (!(await until(stopped, CLEAN_LIMIT_MS))) {
    log.warn({ pid }, `the database did not stop within ${CLEAN_LIMIT_MS / 1000} s and is ended at once; the next start recovers, nothing is lost`);
    signal(pid, 'SIGQUIT');
    await until(stopped, HARD_LIMIT_MS);
  }
  await until(() => !isAlive(pid), EXIT_LIMIT_MS);
  log.info({ pid }, 'database stopped');
}
