/**
 * Processes that outlived their server: when a postmaster is killed while a query runs, the process of that query works on, and
 * PostgreSQL rightly refuses to start a second server beside it. They are ended here, so that a restart need not wait for the query.
 */
import type { Home } from './home.ts';
import type { DatabaseLog } from './log.ts';
import { until } from './poll.ts';
import { allProcesses, commandOf, isAlive, parentOf, signal } from './processes.ts';

const GENTLE_LIMIT_MS = 5_000;
const HARD_LIMIT_MS = 5_000;

/** Ends processes of this server whose postmaster is gone, first by asking. Killing one is no worse than the crash that made it an orphan. */
export async function endOrphans(home: Home, log: DatabaseLog): Promise<void> {
  const orphans = allProcesses().filter((pid) => commandOf(pid).startsWith(`postgres: ${home.cluster}:`) && !commandOf(parentOf(pid)).includes(home.cluster));
  if (orphans.length === 0) return;
  log.warn({ pids: orphans }, 'ending processes that a killed database server left behind');
  const gone = () => orphans.every((pid) => !isAlive(pid));
  for (const pid of orphans) signal(pid, 'SIGTERM');
  if (await until(gone, GENTLE_LIMIT_MS)) return;
  for (const pid of orphans.filter(isAlive)) signal(pid, 'SIGKILL');
  await until(gone, HARD_LIMIT_MS);
}
