/** The turn of a message that no program may answer: it is kept and counted, and people see why nobody spoke. */
import { newSession, type Session } from '@patchbay/schema';
import type { Turn } from '../engine/turn.ts';
import type { Loaded } from '../ports/lane-store.ts';

/**
 * `person`: the conversation is in people's hands, so the bot stays silent. `late`: nothing waits for this event any more.
 * `no-program`: the channel has no published flow, so the conversation is left waiting for a person.
 */
export function unanswered(loaded: Loaded, why: 'person' | 'late' | 'no-program'): Turn {
  const session: Session = loaded.session ?? { ...newSession('', loaded.conversation), status: 'ended' };
  const next = { ...session, turns: session.turns + 1 };
  const trace = [{ node: '', way: { ignored: true as const }, because: { key: why } }];
  if (why !== 'no-program') return { session: next, effects: [], trace };
  next.status = 'ended';
  next.outcome = 'no flow';
  next.person = true;
  next.counter += 2;
  const id = (number: number) => `${loaded.conversation}.${number}`;
  return {
    session: next,
    effects: [
      { id: id(next.counter - 1), type: 'handoff', node: null },
      { id: id(next.counter), type: 'record', outcome: 'no flow' },
    ],
    trace,
  };
}
