/**
 * The turn under way: a private copy of the session, the effects so far and the trace. It carries out what a move says and
 * decides nothing; the session it was made from is never touched.
 */
import {
  type Because,
  cleanText,
  type CustomerEvent,
  type Effect,
  type Event,
  LIMITS,
  type Move,
  type OutMessage,
  pickText,
  parseTemplate,
  type Program,
  type Session,
  TemplateError,
  type Trace,
  type TraceStep,
  writePath,
} from '@patchbay/schema';
import { scopeOf } from './scope.ts';
import type { Turn } from './turn.ts';

export class Draft {
  readonly program: Program;
  readonly event: Event;
  session: Session;
  readonly #effects: Effect[] = [];
  readonly #trace: Trace = [];
  #said = 0;

  constructor(program: Program, session: Session, event: Event) {
    this.program = program;
    this.event = event;
    const { language } = event.facts.contact;
    this.session = { ...session, turns: session.turns + 1, language: language ?? (session.language || (program.languages[0] ?? 'en')) };
    if (session.status === 'new') for (const { name, default: value } of program.variables) if (value !== undefined) this.session.vars = writePath(this.session.vars, name, value);
  }

  /** Remembers what the customer said last. */
  hear(event: CustomerEvent): void {
    this.session.said = cleanText(event.text, LIMITS.messageCharacters);
  }

  /** Counts that a node is entered. */
  count(at: string): void {
    this.session.visits = { ...this.session.visits, [at]: this.visits(at) + 1 };
  }

  /** How often a node was entered; own counts only, since a step may be called `toString`. */
  visits(at: string): number {
    const { visits } = this.session;
    return Object.hasOwn(visits, at) ? (visits[at] ?? 0) : 0;
  }

  /** Keeps a customer's message for the next node that listens; beyond the limit the newest are dropped, and the trace says so. */
  keep(event: CustomerEvent): void {
    const full = this.session.mailbox.length >= LIMITS.mailbox;
    if (!full) this.session.mailbox = [...this.session.mailbox, event];
    this.#trace.push({ node: this.session.waiting?.node ?? '', way: { ignored: true }, because: full ? { key: 'limit.mailbox', facts: { limit: LIMITS.mailbox } } : { key: 'kept' } });
  }

  /** The oldest kept message, for a node that has begun to listen. */
  takeKept(): CustomerEvent | undefined {
    const [next, ...rest] = this.session.mailbox;
    if (next) this.session.mailbox = rest;
    return next;
  }

  /** Nothing waits for this event. */
  ignore(): void {
    this.#trace.push({ node: this.session.waiting?.node ?? '', way: { ignored: true }, because: { key: 'late' } });
  }

  /** Carries out what a move says, apart from following its exit. */
  apply(at: string, move: Move): void {
    for (const [path, value] of Object.entries(move.set ?? {})) this.session.vars = writePath(this.session.vars, path, value);
    for (const message of move.say ?? []) this.#say(at, message);
    const step: TraceStep = { node: at, way: { stays: true } };
    if (move.because) step.because = move.because;
    if (move.set && Object.keys(move.set).length > 0) step.set = move.set;
    if (move.kind === 'go') {
      this.#stopWaiting();
      step.way = { exit: move.exit };
    } else if (move.kind === 'end') {
      this.#stopWaiting();
      step.way = { ends: move.outcome };
      this.#end(move.outcome, move.person ? at : null, move.person);
    } else if (move.kind === 'call') {
      this.#stopWaiting();
      const id = this.#id();
      this.#effects.push({ ...move.call, id, node: at, timeoutMs: move.timeoutMs });
      this.session.waiting = { node: at, listens: false, timers: [], effect: id, memo: move.memo ?? null };
      this.session.status = 'waiting';
      step.way = { calls: move.call.type };
    } else {
      const timers = move.timers ?? [];
      for (const old of this.session.waiting?.timers ?? []) if (!timers.some((timer) => timer.name === old.name)) this.#timer(old.name, null);
      for (const timer of timers) this.#timer(timer.name, timer.at);
      this.session.waiting = { node: at, listens: move.listens, timers, memo: move.memo ?? null };
      this.session.status = 'waiting';
    }
    this.#trace.push(step);
  }

  /** The node an exit leads to; null when the conversation ended by the flow's default instead. */
  follow(at: string, exit: string): string | null {
    const exits = this.program.nodes[at]?.exits ?? {};
    const found = Object.hasOwn(exits, exit) ? exits[exit] : undefined;
    if (found?.target) return found.target;
    this.#fallBack(at, found?.role === 'silence' ? 'silence' : 'failure');
    return null;
  }

  /** Ends with the flow's answer for failures, for a reason that is not an exit. */
  giveUp(at: string, because: Because): void {
    this.#trace.push({ node: at, way: { ends: 'failed' }, because });
    this.#stopWaiting();
    this.#fallBack(at, 'failure');
  }

  /** Has the bot said more in this turn than any customer would read? */
  get talksTooMuch(): boolean {
    return this.#said > LIMITS.messagesPerTurn;
  }

  finish(): Turn {
    return { session: this.session, effects: this.#effects, trace: this.#trace };
  }

  #fallBack(at: string, role: 'failure' | 'silence'): void {
    const last = this.#trace.at(-1);
    if (last) last.fallback = role;
    const fallback = this.program.defaults[role];
    const text = fallback ? this.#render(pickText(fallback.say, this.session.language, this.program.languages)) : '';
    // Beyond the limit of messages, since it is what the customer gets instead.
    if (text !== '') this.#send(at, { text });
    this.#end(role === 'silence' ? 'silent' : 'failed', at, (fallback?.then ?? 'person') === 'person');
  }

  /** A default's text; one that cannot be rendered is not said, and the conversation still ends as it should. */
  #render(source: string): string {
    try {
      return parseTemplate(source).render(scopeOf(this.session.vars, this.event, this.session.said), { zone: this.event.zone, language: this.session.language, at: this.event.at });
    } catch (error) {
      if (error instanceof TemplateError) return '';
      throw error;
    }
  }

  #end(outcome: string, node: string | null, person: boolean): void {
    this.session.status = 'ended';
    this.session.waiting = null;
    this.session.outcome = outcome;
    this.session.person = person;
    if (person) this.#effects.push({ id: this.#id(), type: 'handoff', node });
    this.#effects.push({ id: this.#id(), type: 'record', outcome });
  }

  #say(at: string, message: OutMessage): void {
    if (message.text === '' && !message.choices?.length) return;
    this.#said += 1;
    if (!this.talksTooMuch) this.#send(at, message);
  }

  #send(at: string, message: OutMessage): void {
    this.#effects.push({ id: this.#id(), type: 'send', node: at, message });
  }

  #stopWaiting(): void {
    for (const timer of this.session.waiting?.timers ?? []) this.#timer(timer.name, null);
    this.session.waiting = null;
  }

  #timer(timer: string, at: number | null): void {
    this.#effects.push({ id: this.#id(), type: 'timer', timer, at });
  }

  #id(): string {
    this.session.counter += 1;
    return `${this.session.conversation}.${this.session.counter}`;
  }
}

