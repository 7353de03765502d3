/**
 * One conversation without a server: the same engine and the same effects, performed at once against a made-up world and a
 * clock that only moves when told to. It can never reach a customer, a provider or the database.
 */
import {
  type Choice,
  cleanJson,
  type Contact,
  contactScope,
  durationMs,
  type Effect,
  type Event,
  type Facts,
  type Json,
  type JsonObject,
  LIMITS,
  newSession,
  type Program,
  type Session,
  type Settlement,
  type StoryStart,
  writePath,
} from '@patchbay/schema';
import { runs } from '@patchbay/nodes/run';
import { recordMatches } from '../crm/matches.ts';
import { turn } from '../engine/turn.ts';
import { type Mark, type SimulatedCall, type SimulatedMessage, type SimulatedStep, type SimulatedTurn, SimulationError, type Taking } from './simulated.ts';
import { type SimulatedTimer, timersAfter } from './timers.ts';
import type { SimulatedWorld } from './world.ts';

type What = DistributiveOmit<Event, 'id' | 'at' | 'zone' | 'facts'>;

/** Settlements that one turn may set off before the simulation says it runs in a circle. */
const ROUNDS_MAX = 200;
/** Timers that may fire while time passes once. */
const FIRINGS_MAX = 2_000;

export class Simulation {
  readonly program: Program;
  readonly world: SimulatedWorld;
  readonly contact: Contact;
  /** Kind of the channel, as the flow may read it. */
  channel = 'simulation';
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

  get facts(): Facts {
    return { contact: this.contact, channel: { id: 'simulation', kind: this.channel }, conversation: { id: 'simulation' } };
  }

  /** The customer writes. After an ended session a new one begins, as it would live; one that waits for a person does not answer. */
  say(text: string): void {
    this.#finish(this.taking({ customer: text }));
  }

  /** The customer taps a button. */
  pick(choice: string, label: string): void {
    this.#finish(this.taking({ choice, text: label }));
  }

  /** Time passes; timers fire in their order, each at its own moment. */
  pass(length: string): void {
    this.#finish(this.taking({ after: length }));
  }

  /** One turn whose calls are answered by whoever takes it. */
  *taking(what: SimulatedTurn): Taking {
    if ('after' in what) return yield* this.#passing(this.world.now + durationMs(what.after));
    const { text, choice } = 'choice' in what ? what : { text: what.customer, choice: this.#offered().find(({ label }) => label === what.customer)?.id };
    this.messages.push({ from: 'customer', text, at: this.world.now });
    yield* this.#take(choice === undefined ? { type: 'message.received', text } : { type: 'choice.picked', choice, text });
  }

  /** Begins at a step instead of the flow's start, with these variables, as if the customer had just said that. */
  enter(start: StoryStart): void {
    this.#finish(this.entering(start));
  }

  /** The same, with its calls answered by whoever takes it. */
  *entering({ node, vars = {}, said = '' }: StoryStart): Taking {
    this.session = { ...this.session, vars: cleanJson(vars) as JsonObject };
    // The variables are given: the defaults that a conversation begins with must not replace them.
    yield* this.#take({ type: 'message.received', text: said }, { ...this.program, starts: [node], variables: [] });
  }

  /** Somebody sets a variable; the conversation goes on with it. */
  set(path: string, value: Json): void {
    const fresh = this.session.status === 'new' && Object.keys(this.session.vars).length === 0;
    const vars = fresh ? firstVars(this.program, this.session.vars) : this.session.vars;
    this.session = { ...this.session, vars: writePath(vars, path, value) };
    this.steps.push({ node: '', way: { stays: true }, set: { [path]: value }, number: this.steps.length + 1, at: this.world.now, byHand: true, ...(fresh ? { before: vars } : {}) });
  }

  /** Where the conversation stands now. */
  mark(): Mark {
    return { session: this.session, messages: this.messages.length, steps: this.steps.length, timers: this.#timers, events: this.#events, now: this.world.now };
  }

  /** Goes back to a mark of this conversation; what happened since then did not happen. */
  rewind(mark: Mark): void {
    this.session = mark.session;
    this.messages.length = mark.messages;
    this.steps.length = mark.steps;
    this.#timers = mark.timers;
    this.#events = mark.events;
    this.world.now = mark.now;
  }

  /** What the world of the simulation has for a call. */
  find({ table, where }: SimulatedCall): Settlement {
    const records = this.recordsOf(table);
    if (!records) return { ok: false, error: { kind: 'no-table', message: `There is no table "${table}" in this world.` } };
    return { ok: true, value: records.filter((record) => recordMatches(record, where)).slice(0, LIMITS.lookupRows) };
  }

  /** The records of a table of the world, contacts among them; undefined when it has no such table. */
  recordsOf(table: string): JsonObject[] | undefined {
    return table === 'contacts' ? this.world.contacts.map(contactScope) : this.world.tables.get(table);
  }

  #finish(taking: Taking): void {
    let next = taking.next();
    while (!next.done) next = taking.next(this.find(next.value));
  }

  *#passing(until: number): Taking {
    let firings = 0;
    for (let next = this.#timers[0]; next && next.at <= until; next = this.#timers[0]) {
      firings += 1;
      if (firings > FIRINGS_MAX) throw new SimulationError(`More than ${FIRINGS_MAX} timers fired in that time. Let less time pass at once.`);
      this.#timers = this.#timers.slice(1);
      this.world.now = Math.max(this.world.now, next.at);
      yield* this.#take({ type: 'timer.fired', timer: next.name, due: next.at });
    }
    this.world.now = Math.max(this.world.now, until);
  }

  /** Answers offered by the bot's last message. */
  #offered(): Choice[] {
    return this.messages.findLast((message) => message.from === 'bot')?.choices ?? [];
  }

  *#take(what: What, program = this.#beginning()): Taking {
    if (this.session.status === 'ended') {
      if (this.session.person) return;
      this.session = newSession(this.program.hash, 'simulation', this.session.counter);
    }
    const queue: What[] = [what];
    for (let rounds = 0; queue.length > 0; rounds += 1) {
      if (rounds > ROUNDS_MAX) throw new SimulationError(`The conversation made more than ${ROUNDS_MAX} calls in one turn.`);
      const next = queue.shift()!;
      this.#events += 1;
      const event = { ...next, id: `event-${this.#events}`, at: this.world.now, zone: this.world.zone, facts: this.facts } as Event;
      const before = this.session.status === 'new' ? firstVars(program, this.session.vars) : undefined;
      const done = turn(rounds === 0 ? program : this.program, this.session, event, runs);
      this.session = done.session;
      for (const [at, step] of done.trace.entries()) this.steps.push({ ...step, number: this.steps.length + 1, at: this.world.now, ...(before && at === 0 ? { before } : {}) });
      for (const effect of done.effects) {
        if (effect.type === 'crm') queue.push({ type: 'effect.settled', effect: effect.id, result: yield effect });
        else this.#perform(effect);
      }
    }
  }

  /** The program as it begins: variables that were set by hand before the first word keep their values. */
  #beginning(): Program {
    return this.session.status === 'new' && Object.keys(this.session.vars).length > 0 ? { ...this.program, variables: [] } : this.program;
  }

  #perform(effect: Effect): void {
    if (effect.type === 'send') this.messages.push({ from: 'bot', text: effect.message.text, at: this.world.now, ...(effect.message.choices ? { choices: effect.message.choices } : {}) });
    else if (effect.type === 'timer') this.#timers = timersAfter(this.#timers, effect, this.session);
  }
}

/** The variables a conversation begins with. */
function firstVars({ variables }: Program, vars: JsonObject): JsonObject {
  return variables.reduce((all, { name, default: value }) => (value === undefined ? all : writePath(all, name, value)), vars);
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
