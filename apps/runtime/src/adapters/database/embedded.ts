/** The embedded PostgreSQL from nothing to a connection: the one page that shows the order of things. */
import { bringUp } from './bring-up.ts';
import { findHome } from './home.ts';
import type { Database } from './index.ts';
import { initialise } from './initialise.ts';
import { keepRunning } from './keep.ts';
import type { DatabaseLog } from './log.ts';
import { passwordOf } from './password.ts';
import { findPrograms, installPrograms, removeOtherPrograms } from './programs.ts';
import { enter, leave, left, newSeat } from './runtimes.ts';
import { connection, type Server } from './server.ts';
import { stopServer } from './stop.ts';

/** Brings up the server of a DATA_DIR. Every step may be taken by several processes at once, and finds its work done if one was faster. */
export async function openEmbedded(dataDir: string, log: DatabaseLog): Promise<Database> {
  const began = performance.now();
  const seat = newSeat();
  const programs = await findPrograms();
  const home = await findHome(dataDir, seat, log);
  await enter(home.runtimes, seat);

  /** The rule of runtimes.ts: whoever leaves last stops the server. */
  const goAway = async () => {
    const others = await leave(home.runtimes, seat);
    try {
      if (others === 0) await stopServer(home, log);
      else log.info({ others }, 'the database stays up for the other runtimes that use it');
    } finally {
      await left(home.runtimes, seat);
    }
  };

  try {
    const password = await passwordOf(home, seat);
    const copy = await installPrograms(programs, home, seat);
    await initialise(home, programs, copy, password, seat, log);
    const server: Server = { home, copy, password, log };
    const running = await bringUp(server);
    if (!running.joined) await removeOtherPrograms(copy);
    const stopKeeping = keepRunning(server, running);
    log.info({ folder: home.data, pid: running.pid, joined: running.joined, ms: Math.round(performance.now() - began) }, running.joined ? 'joined the running database' : 'database started');

    let stopping: Promise<void> | undefined;
    return {
      pool: connection(server, running.address),
      kind: 'embedded',
      joined: running.joined,
      stop: () => (stopping ??= stopKeeping().then(goAway)),
    };
  } catch (error) {
    await goAway().catch(() => {});
    throw error;
  }
}
