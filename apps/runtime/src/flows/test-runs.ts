/**
 * Test chats: the draft as it was when the test began, run by the same engine in a made-up world whose look-ups read the
 * workspace's real data. They live in memory for a while, and nothing of them ever reaches a customer.
 */
import { randomUUID } from 'node:crypto';
import { catalogue } from '@patchbay/nodes/meta';
import { compile, type Contact, type Graph, hasErrors, type Issue, type JsonObject, type Program, validate } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { Simulation } from '../simulate/simulation.ts';
import type { SimulatedWorld } from '../simulate/world.ts';

export interface TestRun {
  id: string;
  status: 'new' | 'waiting' | 'ended';
  outcome: string | null;
  person: boolean;
  clock: string;
  messages: { from: 'customer' | 'bot'; text: string; choices?: { id: string; label: string }[]; at: string }[];
  steps: JsonObject[];
  vars: JsonObject;
  timers: { node: string; name: string; at: string }[];
}

export type TestTurn = { customer: string } | { choice: string; text: string } | { after: string };

interface Running {
  workspace: string;
  flow: string;
  simulation: Simulation;
  titles: Map<string, string>;
}

const RUNS_MAX = 200;
/** Records of each table a test may look things up in. */
export const TEST_RECORDS_MAX = 20_000;

export class TestRuns {
  readonly #runs = new Map<string, Running>();

  /** Begins a test of a draft; refused with its errors when it cannot run. */
  start(scope: Scope, flow: string, graph: Graph, facts: Parameters<typeof validate>[2], world: SimulatedWorld, contact: Contact): TestRun | { refused: Issue[] } {
    const issues = validate(graph, catalogue, facts);
    if (hasErrors(issues)) return { refused: issues };
    const program: Program = compile(graph, catalogue);
    const id = randomUUID();
    const titles = new Map(graph.nodes.map((node) => [node.id, node.title]));
    this.#runs.set(id, { workspace: scope.workspace, flow, simulation: new Simulation(program, world, contact), titles });
    if (this.#runs.size > RUNS_MAX) this.#runs.delete(this.#runs.keys().next().value as string);
    return this.#show(id);
  }

  /** Takes one turn; undefined when the test is over its time or belongs to somebody else. */
  take(scope: Scope, flow: string, id: string, turn: TestTurn): TestRun | undefined {
    const running = this.#runs.get(id);
    if (!running || running.workspace !== scope.workspace || running.flow !== flow) return undefined;
    const { simulation } = running;
    if ('customer' in turn) simulation.say(turn.customer);
    else if ('choice' in turn) simulation.pick(turn.choice, turn.text);
    else simulation.pass(turn.after);
    return this.#show(id);
  }

  #show(id: string): TestRun {
    const { simulation, titles } = this.#runs.get(id) as Running;
    const { session, world, messages, steps, timers } = simulation;
    const iso = (at: number) => new Date(at).toISOString();
    return {
      id,
      status: session.status,
      outcome: session.outcome,
      person: session.person,
      clock: iso(world.now),
      messages: messages.map((message) => ({ ...message, at: iso(message.at) })),
      steps: steps.map((step) => ({ ...step, at: iso(step.at), title: titles.get(step.node) ?? '' }) as unknown as JsonObject),
      vars: session.vars,
      timers: timers.map((timer) => ({ ...timer, at: iso(timer.at) })),
    };
  }
}
