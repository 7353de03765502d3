/**
 * One test chat: a conversation with the draft as it was when the test began. It keeps what was done, so that a call can be
 * answered otherwise, the whole can be told as a story, or played again; it sends nothing and writes nothing.
 */
import { cleanJson, contactScope, isObject, type JsonObject, type Match, renderMessage, type Settlement, type Story, type StoryStart } from '@patchbay/schema';
import { answerByHand, type Answer } from '../simulate/answer-by-hand.ts';
import { type Coming, lookAhead } from '../simulate/look-ahead.ts';
import { type Look, LOOKS } from '../simulate/looks.ts';
import type { Mark, SimulatedCall, SimulatedMessage, SimulatedTurn, Taking } from '../simulate/simulated.ts';
import type { Simulation } from '../simulate/simulation.ts';
import { storyOf } from '../simulate/story-of.ts';

export type TestTurn =
  | SimulatedTurn
  /** Somebody sets a variable. */
  | { set: { name: string; value: unknown } }
  /** The calls of a step are answered this way from now on. With `call`, that call is made again first. */
  | { answer: Answer; node: string; call?: number }
  | { channel: Look };

/** Where look-ups are answered from: the demo world, the workspace's own tables, or the world of a saved test. */
export type Source = 'demo' | 'real' | 'story';

export interface TestSetup {
  simulation: Simulation;
  source: Source;
  channel: Look;
  /** Titles of the steps when the test began. */
  titles: ReadonlyMap<string, string>;
  from?: StoryStart | undefined;
  /** Reads the workspace's own tables. */
  find?(call: SimulatedCall): Promise<Settlement>;
}

interface TestCall {
  number: number;
  /** Number of the step that made it. */
  step: number;
  node: string;
  table: string;
  where: Match[];
  source: Source;
  by: Answer;
  /** What was found; null when it failed. */
  found: JsonObject[] | null;
  error: string | null;
  /** Milliseconds the answer really took. */
  took: number;
  /** Messages before it. */
  after: number;
  /** Turn it belongs to. */
  turn: number;
}

type Moment = Mark & { calls: number; by: ReadonlyMap<string, Answer>; channel: Look };

export class TestRun {
  readonly #setup: TestSetup;
  readonly #began: number;
  #channel: Look;
  #by = new Map<string, Answer>();
  readonly #calls: TestCall[] = [];
  /** What was done, and where the conversation stood before each of it. */
  readonly #turns: TestTurn[] = [];
  readonly #moments: Moment[] = [];

  constructor(setup: TestSetup) {
    this.#setup = setup;
    this.#began = setup.simulation.world.now;
    this.#channel = setup.channel;
    setup.simulation.channel = setup.channel;
  }

  /** Enters the step the test begins at; nothing to do where it begins with the customer's first word. */
  async begin(): Promise<void> {
    const { from, simulation } = this.#setup;
    if (from) await this.#drive(simulation.entering(from), -1);
  }

  /** Does one thing; a turn that fails leaves the conversation where it was. */
  async take(turn: TestTurn): Promise<void> {
    if (!('answer' in turn)) return await this.#do(turn);
    const again = this.#calls.find((call) => call.number === turn.call)?.turn ?? -1;
    const repeated = this.#turns[again];
    if (repeated) this.#rewind(again);
    await this.#do({ answer: turn.answer, node: turn.node });
    if (repeated) await this.#do(repeated);
  }

  /** What the screen shows. Messages are as the chosen channel would show them. */
  show(id: string) {
    const { simulation, source, titles, from } = this.#setup;
    const { session, world, steps, contact } = simulation;
    const { messages, places } = this.#rendered();
    const { id: _contact, ...known } = contactScope(contact);
    return {
      id,
      status: session.status,
      outcome: session.outcome,
      person: session.person,
      clock: iso(world.now),
      zone: world.zone,
      channel: this.#channel,
      source,
      from: from?.node ?? null,
      contact: known,
      messages,
      steps: steps.map((step) => ({ ...step, at: iso(step.at), title: titles.get(step.node) ?? '' }) as unknown as JsonObject),
      vars: session.vars,
      said: session.said,
      calls: this.#calls.map(({ turn: _turn, ...call }) => ({ ...call, after: places[call.after] ?? messages.length }) as unknown as JsonObject),
      answers: Object.fromEntries(this.#by),
      ahead: lookAhead(simulation).map((coming: Coming) => ({ ...coming, at: iso(coming.at) }) as unknown as JsonObject),
      turns: this.#turns as unknown as JsonObject[],
    };
  }

  /** The test as a story, or why it cannot be told: a customer cannot set variables on the way. */
  story(): Omit<Story, 'name'> | 'set by hand' | 'nothing said' {
    const { simulation, from } = this.#setup;
    if (this.#turns.some((turn) => 'set' in turn)) return 'set by hand';
    const turns = this.#turns.flatMap((turn, at) => {
      if ('set' in turn || 'answer' in turn || 'channel' in turn) return [];
      return [{ turn, messages: simulation.messages.slice(this.#moments[at]?.messages, this.#moments[at + 1]?.messages) }];
    });
    if (turns.length === 0 && !from) return 'nothing said';
    const { contact, world, session } = simulation;
    const opening = simulation.messages.slice(0, this.#moments[0]?.messages);
    return storyOf({ from, opening, turns, calls: this.#calls, contact, began: this.#began, zone: world.zone, outcome: session.outcome });
  }

  async #do(turn: TestTurn): Promise<void> {
    const at = this.#turns.length;
    this.#moments.push({ ...this.#setup.simulation.mark(), calls: this.#calls.length, by: new Map(this.#by), channel: this.#channel });
    this.#turns.push(turn);
    try {
      if ('set' in turn) this.#setup.simulation.set(turn.set.name, cleanJson(turn.set.value));
      else if ('answer' in turn) this.#by.set(turn.node, turn.answer);
      else if ('channel' in turn) this.#channel = this.#setup.simulation.channel = turn.channel;
      else await this.#drive(this.#setup.simulation.taking(turn), at);
    } catch (error) {
      this.#rewind(at);
      throw error;
    }
  }

  #rewind(to: number): void {
    const moment = this.#moments[to];
    if (!moment) return;
    this.#setup.simulation.rewind(moment);
    this.#calls.length = moment.calls;
    this.#by = new Map(moment.by);
    this.#channel = this.#setup.simulation.channel = moment.channel;
    this.#turns.length = to;
    this.#moments.length = to;
  }

  async #drive(taking: Taking, turn: number): Promise<void> {
    let next = taking.next();
    while (!next.done) next = taking.next(await this.#answer(next.value, turn));
  }

  async #answer(call: SimulatedCall, turn: number): Promise<Settlement> {
    const { simulation, source, find } = this.#setup;
    const by = this.#by.get(call.node) ?? 'world';
    const started = performance.now();
    const step = simulation.steps.length;
    const after = simulation.messages.length;
    const own = await (find?.(call) ?? simulation.find(call));
    const result = by === 'world' ? own : answerByHand(by, call, recordsIn(own), simulation.recordsOf(call.table) ?? []);
    if (by === 'timeout') simulation.world.now += call.timeoutMs;
    this.#calls.push({ number: this.#calls.length + 1, step, node: call.node, table: call.table, where: call.where, source, by, found: result.ok ? recordsIn(result) : null, error: result.ok ? null : result.error.message, took: Math.round(performance.now() - started), after, turn });
    return result;
  }

  /** The messages within the channel's limits, and for each of ours the place where it begins. */
  #rendered(): { messages: { from: SimulatedMessage['from']; text: string; choices?: { id: string; label: string }[]; at: string }[]; places: number[] } {
    const places: number[] = [];
    const messages: ReturnType<TestRun['show']>['messages'] = [];
    for (const { from, at, ...message } of this.#setup.simulation.messages) {
      places.push(messages.length);
      for (const part of from === 'bot' ? renderMessage(message, LOOKS[this.#channel]) : [message]) messages.push({ from, ...part, at: iso(at) });
    }
    return { messages, places };
  }
}

function recordsIn(settled: Settlement): JsonObject[] {
  return settled.ok && Array.isArray(settled.value) ? settled.value.filter(isObject) : [];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
