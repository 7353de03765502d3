/**
 * A conversation driven by hand, event by event, so that tests can send late timers, hold back look-ups and look at every session
 * on the way. What it gives to the engine is frozen: a turn that changed it would throw.
 */
import { runs } from '@patchbay/nodes/run';
import { type Choice, type Effect, type Event, type Facts, type Json, type JsonObject, newSession, type Program, type Session, type Settlement } from '@patchbay/schema';
import { recordMatches } from '../../apps/runtime/src/crm/matches.ts';
import { turn, type Turn } from '../../apps/runtime/src/engine/turn.ts';

/** What came in, without what every event has. */
export type Incoming = { [Type in Event['type']]: Omit<Extract<Event, { type: Type }>, 'id' | 'at' | 'zone' | 'facts'> }[Event['type']];

export const ADA: Facts = { contact: { id: 'ada', name: 'Ada Moreno', email: 'ada.moreno@example.com', attributes: { vip: true } }, channel: { id: 'web', kind: 'web-chat' }, conversation: { id: 'c' } };

export class Conversation {
  readonly program: Program;
  readonly facts: Facts;
  session: Session;
  /** Milliseconds since 1970. */
  at = Date.parse('2026-03-03T09:00:00Z');
  readonly turns: { event: Event; turn: Turn }[] = [];
  /** Calls that were not answered yet, oldest first. */
  calls: Extract<Effect, { type: 'crm' }>[] = [];
  readonly timers = new Map<string, number>();

  constructor(program: Program, facts: Facts = ADA) {
    this.program = deepFreeze(program);
    this.facts = facts;
    this.session = newSession(program.hash, 'c');
  }

  take(what: Incoming): Turn {
    const event = { ...what, id: `event-${this.turns.length + 1}`, at: this.at, zone: 'Europe/Lisbon', facts: this.facts } as Event;
    const done = turn(this.program, deepFreeze(this.session), deepFreeze(event), runs);
    this.session = done.session;
    this.turns.push({ event, turn: done });
    for (const effect of done.effects) {
      if (effect.type === 'crm') this.calls.push(effect);
      if (effect.type === 'timer' && effect.at === null) this.timers.delete(effect.timer);
      if (effect.type === 'timer' && effect.at !== null) this.timers.set(effect.timer, effect.at);
    }
    return done;
  }

  say(text: string): Turn {
    return this.take({ type: 'message.received', text });
  }

  pick(choice: string, text = choice): Turn {
    return this.take({ type: 'choice.picked', choice, text });
  }

  /** Answers the oldest call, from tables or with a failure. */
  settle(answer: Record<string, JsonObject[]> | 'fails'): Turn | undefined {
    const call = this.calls.shift();
    if (!call) return undefined;
    const result: Settlement = answer === 'fails' ? { ok: false, error: { kind: 'unreachable', message: 'The shop does not answer.' } } : { ok: true, value: (answer[call.table] ?? []).filter((record) => recordMatches(record, call.where)).slice(0, call.rowsMax) };
    return this.take({ type: 'effect.settled', effect: call.id, result });
  }

  /** Time passes until the next timer, which fires; nothing happens when there is none. */
  fire(): Turn | undefined {
    const [next] = [...this.timers].sort(([, a], [, b]) => a - b);
    if (!next) return undefined;
    const [timer, due] = next;
    this.timers.delete(timer);
    this.at = Math.max(this.at, due);
    return this.take({ type: 'timer.fired', timer, due });
  }

  /** Everything the bot said so far. */
  get said(): string[] {
    return this.effects.flatMap((effect) => (effect.type === 'send' ? [effect.message.text] : []));
  }

  /** Answers that the bot offered last. */
  get offered(): Choice[] {
    return this.effects.findLast((effect) => effect.type === 'send')?.message.choices ?? [];
  }

  get effects(): Effect[] {
    return this.turns.flatMap(({ turn: { effects } }) => effects);
  }
}

/** Freezes a value and everything in it, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}

/** Every text and every object inside a JSON value. */
export function partsOf(value: Json | undefined): { texts: string[]; objects: object[] } {
  if (typeof value === 'string') return { texts: [value], objects: [] };
  if (typeof value !== 'object' || value === null) return { texts: [], objects: [] };
  const inner = (Array.isArray(value) ? value : Object.values(value)).map(partsOf);
  return { texts: [...(Array.isArray(value) ? [] : Object.keys(value)), ...inner.flatMap((part) => part.texts)], objects: [...(Array.isArray(value) ? [] : [value]), ...inner.flatMap((part) => part.objects)] };
}
