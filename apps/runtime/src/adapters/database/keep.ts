/** Keeps a server running for as long as this runtime uses it: one that dies is started again at the same address, so that pools reconnect by themselves. */
import { setTimeout as pause } from 'node:timers/promises';
import { bringUp, type Running } from './bring-up.ts';
import { isAlive } from './processes.ts';
import type { Server } from './server.ts';

/** Well below what a client waits before it gives up. One look reads one line of /proc. */
const LOOK_EVERY_MS = 250;
const AFTER_FAILURE_MS = 5_000;

/** Starts watching; the returned function ends it, and waits for a start that is under way. */
export function keepRunning(server: Server, running: Running): () => Promise<void> {
  let { pid } = running;
  let repair: Promise<void> | undefined;
  const timer = setInterval(() => {
    if (repair || isAlive(pid)) return;
    repair = start().finally(() => (repair = undefined));
  }, LOOK_EVERY_MS);
  // Watching alone is no reason for a process to go on.
  timer.unref();

  async function start(): Promise<void> {
    const { log } = server;
    log.warn({ pid }, 'the database server is gone; starting it again');
    try {
      pid = (await bringUp(server, running.address)).pid;
      log.info({ pid }, 'the database server is back');
    } catch (error) {
      log.warn({ error }, `the database server could not be started again: ${(error as Error).message}`);
      await pause(AFTER_FAILURE_MS, undefined, { ref: false });
    }
  }

  return async () => {
    clearInterval(timer);
    await repair;
  };
}
