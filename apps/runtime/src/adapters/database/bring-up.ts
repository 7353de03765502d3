/** From "there is a data folder" to "a server answers": joins the one that lives, starts one if none does, and clears what a dead one left. */
import { type Address, isSocket, loopbackAddress, newAddress } from './address.ts';
import { DatabaseError } from './error.ts';
import { endOrphans } from './orphans.ts';
import { until } from './poll.ts';
import { findPostmaster, type Postmaster, readPostmaster } from './postmaster.ts';
import { isAlive } from './processes.ts';
import { isReady } from './ready.ts';
import type { Server } from './server.ts';
import { start } from './start.ts';

/** Recovery after a crash replays what was written since the last checkpoint (5 minutes at most), usually in a second. */
const LIMIT_MS = 300_000;
const STILL_WAITING_MS = 10_000;

export interface Running extends Postmaster {
  /** False when this call started the server. */
  joined: boolean;
}

/**
 * Returns with a server that has answered a query. Any number of processes may call this at the same time: PostgreSQL lets one
 * server have the folder, the others join it.
 *
 * @param fixed an address that clients already know, when a server that died is started again
 */
export async function bringUp(server: Server, fixed?: Address): Promise<Running> {
  const { home, log } = server;
  const began = performance.now();
  const left = () => LIMIT_MS - (performance.now() - began);
  const patience = setInterval(() => log.info({ folder: home.data, seconds: Math.round((performance.now() - began) / 1000) }, 'still waiting for the database'), STILL_WAITING_MS);
  let address = fixed ?? (await newAddress(home));
  try {
    while (left() > 0) {
      const postmaster = await findPostmaster(home, log);
      if (postmaster) {
        const running = await join(server, postmaster.pid, left());
        if (running) return running;
        continue;
      }
      const outcome = await start(server, address, left());
      if (outcome.kind === 'running') return { ...outcome.postmaster, joined: false };
      if (outcome.kind === 'orphans') await endOrphans(home, log);
      if (outcome.kind === 'no-socket' && !isSocket(address)) break;
      if (outcome.kind === 'no-socket' || outcome.kind === 'port-taken') {
        if (fixed) throw new DatabaseError(`The embedded database cannot listen at ${address.host}:${address.port} any more. Restart Patchbay, and it chooses another address.`);
        address = await loopbackAddress();
      }
    }
  } finally {
    clearInterval(patience);
  }
  throw new DatabaseError(`The embedded database in ${home.data} neither answers nor ends. Its log is ${home.log}.`);
}

/** Waits for a living server to answer: it may be starting, recovering or stopping. Undefined when it is gone instead. */
async function join(server: Server, pid: number, limitMs: number): Promise<Running | undefined> {
  let postmaster: Postmaster | undefined;
  let ready = false;
  await until(async () => {
    // Read anew each time: the address appears in the file a moment after the number.
    postmaster = await readPostmaster(server.home);
    if (postmaster?.pid !== pid || !isAlive(pid)) return true;
    ready = await isReady(server, postmaster);
    return ready;
  }, limitMs);
  return ready && postmaster ? { ...postmaster, joined: true } : undefined;
}
