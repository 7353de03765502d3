/** The timers of a conversation that runs without a server, soonest first. */
import type { Effect, Session } from '@patchbay/schema';

export interface SimulatedTimer {
  node: string;
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** The timers after an effect: one of the same name is replaced, one without a time is removed. */
export function timersAfter(timers: readonly SimulatedTimer[], effect: Extract<Effect, { type: 'timer' }>, session: Session): SimulatedTimer[] {
  const others = timers.filter((timer) => timer.name !== effect.timer);
  if (effect.at === null) return others;
  return [...others, { node: session.waiting?.node ?? '', name: effect.timer, at: effect.at }].sort((a, b) => a.at - b.at);
}
