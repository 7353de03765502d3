/** Waiting for something to become true, with a deadline: tests never sleep for a guessed time. */
import { setTimeout as pause } from 'node:timers/promises';

/** Resolves with the first value that is neither false nor undefined; throws with `what` when there is none in time. */
export async function until<T>(what: string, look: () => T | Promise<T>, deadlineMs = 15_000): Promise<Exclude<T, false | undefined | null>> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const seen = await look();
    if (seen !== false && seen !== undefined && seen !== null) return seen as Exclude<T, false | undefined | null>;
    if (Date.now() > deadline) throw new Error(`Within ${deadlineMs} ms it did not become true that ${what}.`);
    await pause(5);
  }
}
