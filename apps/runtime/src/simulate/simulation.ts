/**
 * One conversation without a server: the same engine and the same effects, performed at once against a made-up world and a
 * clock that only moves when told to. It can never reach a customer, a provider or the database.
 */
import {
  type Choice,
  type Contact,
  contactScope,
  durationMs,
  type Effect,
  type Event,
  type Facts,
  type Json,
  LIMITS,
  newSession,
  type Program,
  type Session,
  type Settlement,
  type TraceStep,
} from '@patchbay/schema';
import { runs } from '@patchbay/nodes/run';
import { recordMatches } from '../crm/matches.ts';
import { turn } from '../engine/turn.ts';
import type { SimulatedWorld } from './world.ts';

export interface SimulatedMessage {
  from: 'customer' | 'bot';
  text: string;
  choices?: Choice[];
  /** Milliseconds since 1970. */
  at: number;
}

export interface SimulatedStep extends TraceStep {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface SimulatedTimer {
  node: string;
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Settlements that one turn may set off before the simulation says it runs in a circle. */
const ROUNDS_MAX = 200;

export class Simulation {
  readonly program: Program;
  readonly world: SimulatedWorld;
  readonly contact: Contact;
  session: Session;
  readonly messages: SimulatedMessage[] = [];
  readonly steps: SimulatedStep[] = [];
  #timers: SimulatedTimer[] = [];
  #events = 0;

  constructor(program: Program, world: SimulatedWorld, contact: Contact) {
    this.program = program;
    this.world = { ...world };
    this.contact = contact;
    this.session = newSession(program.hash, 'simulation');
  }

  /** Timers that are still to fire, soonest first. */
  get timers(): readonly SimulatedTimer[] {
    return this.#timers;
  }

  /** The customer writes. After an ended session a new one begins, as it would live; one that waits for a person does not answer. */
  say(text: string): void {
    this.messages.push({ from: 'customer', text, at: this.world.now });
    const offered = this.#offered().find((choice) => choice.label === text);
    this.#take(offered ? { type: 'choice.picked', choice: offered.id, text } : { type: 'message.received', text });
  }

  /** The customer taps a button. */
  pick(choice: string, label: string): void {
    this.messages.push({ from: 'customer', text: label, at: this.world.now });
    this.#take({ type: 'choice.picked', choice, text: label });
  }

  /** Time passes; timers fire in their order, each at its own moment. */
  pass(length: string): void {
    const until = this.world.now + durationMs(length);
    for (let next = this.#timers[0]; next && next.at <= until; next = this.#timers[0]) {
      this.#timers = this.#timers.slice(1);
      this.world.now = Math.max(this.world.now, next.at);
      this.#take({ type: 'timer.fired', timer: next.name, due: next.at });
    }
    this.world.now = until;
  }

  /** Answers offered by the bot's last message. */
  #offered(): Choice[] {
    return this.messages.findLast((message) => message.from === 'bot')?.choices ?? [];
  }

  #take(what: DistributiveOmit<Event, 'id' | 'at' | 'zone' | 'facts'>): void {
    if (this.session.status === 'ended') {
      if (this.session.person) return;
      this.session = newSession(this.program.hash, 'simulation', this.session.counter);
    }
    const queue: DistributiveOmit<Event, 'id' | 'at' | 'zone' | 'facts'>[] = [what];
    for (let rounds = 0; queue.length > 0; rounds += 1) {
      if (rounds > ROUNDS_MAX) throw new Error(`The conversation made more than ${ROUNDS_MAX} calls in one turn.`);
      const next = queue.shift()!;
      this.#events += 1;
      const event = { ...next, id: `event-${this.#events}`, at: this.world.now, zone: this.world.zone, facts: this.#facts() } as Event;
      const done = turn(this.program, this.session, event, runs);
      this.session = done.session;
      for (const step of done.trace) this.steps.push({ ...step, number: this.steps.length + 1, at: this.world.now });
      for (const effect of done.effects) {
        const result = this.#perform(effect);
        if (result) queue.push({ type: 'effect.settled', effect: effect.id, result });
      }
    }
  }

  #facts(): Facts {
    return { contact: this.contact, channel: { id: 'simulation', kind: 'simulation' }, conversation: { id: 'simulation' } };
  }

  #perform(effect: Effect): Settlement | undefined {
    switch (effect.type) {
      case 'send':
        this.messages.push({ from: 'bot', text: effect.message.text, at: this.world.now, ...(effect.message.choices ? { choices: effect.message.choices } : {}) });
        return undefined;
      case 'timer':
        this.#timers = this.#timers.filter((timer) => timer.name !== effect.timer);
        if (effect.at !== null) this.#timers = [...this.#timers, { node: this.session.waiting?.node ?? '', name: effect.timer, at: effect.at }].sort((a, b) => a.at - b.at);
        return undefined;
      case 'crm':
        return this.#find(effect.table, effect.where);
      default:
        return undefined;
    }
  }

  #find(table: string, where: { column: string; value: Json }[]): Settlement {
    const records = table === 'contacts' ? this.world.contacts.map(contactScope) : this.world.tables.get(table);
    if (!records) return { ok: false, error: { kind: 'no-table', message: `There is no table "${table}" in this world.` } };
    return { ok: true, value: records.filter((record) => recordMatches(record, where)).slice(0, LIMITS.lookupRows) };
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
