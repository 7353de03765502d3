/** Timers are rows that become events when the database's clock says so. Nothing is remembered here: a crash loses nothing. */
import type { Clock } from '../ports/clock.ts';
import type { LaneStore } from '../ports/lane-store.ts';
import type { Lanes } from './lanes.ts';

const BATCH = 500;

/** Fires every timer that is due; resolves to how many. The event's id makes a second firing a duplicate. */
export async function fireTimers(store: LaneStore, lanes: Lanes, clock: Clock): Promise<number> {
  const due = await store.dueTimers(BATCH);
  await Promise.all(due.map(({ name, due: at, ...key }) => lanes.take(key, { type: 'timer.fired', id: `timer:${key.conversation}:${name}:${at}`, at: clock.now(), timer: name, due: at })));
  return due.length;
}
