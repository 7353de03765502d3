/** Timers are rows that become events when the database's clock says so. Nothing is remembered here: a crash loses nothing. */
import type { LaneStore } from '../ports/lane-store.ts';
import type { Lanes } from './lanes.ts';

const BATCH = 500;

/** Fires every timer that is due; resolves to how many. */
export async function fireTimers(store: LaneStore, lanes: Lanes): Promise<number> {
  const due = await store.dueTimers(BATCH);
  await Promise.all(due.map(({ name, due: at, ...key }) => lanes.fire(key, name, at)));
  return due.length;
}
