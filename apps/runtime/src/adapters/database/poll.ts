/** Waiting for something that sends no word: look again every few milliseconds, up to a limit. */
import { setTimeout as pause } from 'node:timers/promises';

/** How often the state of a server is looked at. One look costs well under a millisecond. */
export const LOOK_EVERY_MS = 10;

/** Looks until `look` is true; false when `limitMs` have passed first. */
export async function until(look: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!(await look())) {
    if (performance.now() >= end) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}
