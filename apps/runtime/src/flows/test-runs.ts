/** The test chats of every workspace. They live in memory for a while, each for its own workspace and flow alone. */
import { randomUUID } from 'node:crypto';
import { catalogue } from '@patchbay/nodes/meta';
import { compile, type Graph, hasErrors, type Issue, type Program, validate, type WorkspaceFacts } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { TestRun, type TestSetup, type TestTurn } from './test-run.ts';

interface Running {
  workspace: string;
  flow: string;
  program: Program;
  graph: Graph;
  test: TestRun;
  /** The turn under way: two of one test never mix. */
  turn: Promise<void>;
}

const RUNS_MAX = 200;
/** No workspace can push out another's. */
const RUNS_OF_ONE_MAX = 40;

export type Shown = ReturnType<TestRun['show']>;

/** The program of a draft, or the errors that keep it from running. */
export function programOf(graph: Graph, facts: WorkspaceFacts): Program | { refused: Issue[] } {
  const issues = validate(graph, catalogue, facts);
  return hasErrors(issues) ? { refused: issues } : compile(graph, catalogue);
}

export class TestRuns {
  readonly #runs = new Map<string, Running>();

  /** Begins a test of a program and plays what was done before. */
  async start(scope: Scope, flow: string, { graph, program, turns, ...setup }: Omit<TestSetup, 'titles'> & { graph: Graph; program: Program; turns: readonly TestTurn[] }): Promise<Shown> {
    const id = randomUUID();
    const test = new TestRun({ ...setup, titles: new Map(graph.nodes.map((node) => [node.id, node.title])) });
    await test.begin();
    for (const turn of turns) await test.take(turn);
    this.#runs.set(id, { workspace: scope.workspace, flow, program, graph, test, turn: Promise.resolve() });
    this.#makeRoom(scope.workspace);
    return test.show(id);
  }

  /** Takes one turn; undefined when the test is over its time or belongs to somebody else. */
  async take(scope: Scope, flow: string, id: string, turn: TestTurn): Promise<Shown | undefined> {
    const running = this.find(scope, flow, id);
    if (!running) return undefined;
    const taken = running.turn.then(() => running.test.take(turn));
    running.turn = taken.catch(() => undefined);
    await taken;
    return running.test.show(id);
  }

  /** A test of this workspace's flow. */
  find(scope: Scope, flow: string, id: string): Running | undefined {
    const running = this.#runs.get(id);
    return running && running.workspace === scope.workspace && running.flow === flow ? running : undefined;
  }

  #makeRoom(workspace: string): void {
    const own = [...this.#runs].filter(([, running]) => running.workspace === workspace).map(([id]) => id);
    const [oldest] = own.length > RUNS_OF_ONE_MAX ? own : this.#runs.keys();
    if (oldest !== undefined && (own.length > RUNS_OF_ONE_MAX || this.#runs.size > RUNS_MAX)) this.#runs.delete(oldest);
  }
}
