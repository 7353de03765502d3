/** What the clock alone will bring: the next timers, tried out on a copy of the session. It changes nothing and calls nothing. */
import { runs } from '@patchbay/nodes/run';
import type { TraceStep } from '@patchbay/schema';
import { EngineError, turn } from '../engine/turn.ts';
import type { Simulation } from './simulation.ts';
import { timersAfter } from './timers.ts';

export interface Coming {
  /** Milliseconds since 1970. */
  at: number;
  node: string;
  /** How the step will be left, and the flow's default that answers where the exit leads nowhere. */
  way: TraceStep['way'];
  fallback?: 'failure' | 'silence';
  /** What the customer will read. */
  says: string[];
}

const COMING_MAX = 4;
const SAYS_MAX = 3;

/** The next timers in their order, as long as nobody writes. Ends where the conversation ends or something outside is called. */
export function lookAhead({ program, session: now, timers: set, world: { zone }, facts }: Simulation): Coming[] {
  const coming: Coming[] = [];
  let session = now;
  let [next, ...timers] = set;
  while (next && coming.length < COMING_MAX && session.status === 'waiting') {
    const { node, name, at } = next;
    try {
      const done = turn(program, session, { type: 'timer.fired', id: `ahead-${coming.length}`, timer: name, due: at, at, zone, facts }, runs);
      const [first] = done.trace;
      const says = done.effects.flatMap((effect) => (effect.type === 'send' && effect.message.text !== '' ? [effect.message.text] : []));
      if (first) coming.push({ at, node, way: first.way, says: says.slice(0, SAYS_MAX), ...(first.fallback ? { fallback: first.fallback } : {}) });
      if (done.effects.some((effect) => effect.type === 'crm')) break;
      session = done.session;
      for (const effect of done.effects) if (effect.type === 'timer') timers = timersAfter(timers, effect, session);
    } catch (error) {
      // What cannot be foreseen is not foretold; it will say so itself when it happens.
      if (error instanceof EngineError) break;
      throw error;
    }
    [next, ...timers] = timers;
  }
  return coming;
}
