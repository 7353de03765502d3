/** Trying a draft out: a conversation on the server with a clock of its own, and the tests that are saved in the flow. */
import type { Choice, Json, JsonObject, Match, Story } from '@patchbay/schema';
import { request } from './client.ts';

/** What the chat looks like and which limits it has. */
export type Look = 'web-chat' | 'webhook' | 'messenger';
/** How a look-up is answered; `world` is what there is. */
export type CallAnswer = 'world' | 'fail' | 'timeout' | 'none' | 'one' | 'several';
/** Where look-ups read: the demo world, the workspace's own tables, or the world of a saved test. */
export type Source = 'demo' | 'real' | 'story';

export interface TestRun {
  id: string;
  status: 'new' | 'waiting' | 'ended';
  outcome: string | null;
  person: boolean;
  clock: string;
  zone: string;
  channel: Look;
  source: Source;
  /** The step it began at, where that is not the flow's start. */
  from: string | null;
  /** The customer as the flow reads them. */
  contact: JsonObject;
  messages: { from: 'customer' | 'bot'; text: string; choices?: Choice[]; at: string }[];
  steps: TestStep[];
  vars: JsonObject;
  /** What the customer said last. */
  said: string;
  calls: TestCall[];
  answers: Record<string, CallAnswer>;
  /** What the clock alone will bring, soonest first. */
  ahead: Coming[];
  /** What was done, to be played again. */
  turns: TestTurn[];
}

type Way = { exit: string } | { stays: true } | { calls: string } | { ends: string } | { ignored: true };

export interface TestStep {
  number: number;
  at: string;
  node: string;
  title?: string;
  way: Way;
  because?: { key: string; facts: { [name: string]: Json } };
  set?: { [path: string]: Json };
  /** The variables before it, where a conversation begins. */
  before?: JsonObject;
  /** Somebody set a variable; no step of the flow did this. */
  byHand?: true;
  fallback?: 'failure' | 'silence';
}

export interface TestCall {
  number: number;
  /** Number of the step that made it. */
  step: number;
  node: string;
  table: string;
  where: Match[];
  source: Source;
  by: CallAnswer;
  /** What was found; null when it failed. */
  found: JsonObject[] | null;
  error: string | null;
  /** Milliseconds the answer really took. */
  took: number;
  /** Messages before it. */
  after: number;
}

export interface Coming {
  at: string;
  node: string;
  way: Way;
  fallback?: 'failure' | 'silence';
  /** What the customer will read. */
  says: string[];
}

export type TestTurn =
  | { customer: string }
  | { choice: string; text: string }
  | { after: string }
  | { set: { name: string; value: Json } }
  | { answer: CallAnswer; node: string; call?: number }
  | { channel: Look };

/** Somebody made up for a test. */
export interface MadeUp {
  name: string;
  email?: string;
  phone?: string;
}

/** Where a test begins, and what the conversation knows there. */
export interface From {
  node: string;
  vars: JsonObject;
  said: string;
}

export interface Beginning {
  language?: string;
  contact?: string | MadeUp;
  channel?: Look;
  data?: 'demo' | 'real';
  from?: From;
  turns?: TestTurn[];
  /** Place of a saved test in the flow. */
  story?: number;
}

/** What went differently; `told` is what the test says, `said` what happened. */
export interface Difference {
  kind: 'silent' | 'other words' | 'more words' | 'other end' | 'circle' | 'no step';
  told: string | null;
  said: string | null;
}

export interface StoryOutcome {
  at: number;
  name: string;
  ok: boolean;
  /** Turn at which it went differently. */
  turn: number | null;
  difference?: Difference;
}

/** Starts a test of the draft; throws a ProblemError with `issues` when it cannot run. */
export function startTest(flow: string, beginning: Beginning, signal?: AbortSignal): Promise<TestRun> {
  return request(`/api/flows/${flow}/tests`, { body: beginning, ...(signal ? { signal } : {}) });
}

/** One turn of a test. 404 when the server does not have the test any more. */
export function testTurn(flow: string, test: string, turn: TestTurn, signal?: AbortSignal): Promise<TestRun> {
  return request(`/api/flows/${flow}/tests/${test}/turns`, { body: turn, ...(signal ? { signal } : {}) });
}

/** The test as a story that can be saved, and what would go differently when it is run again. */
export function testStory(flow: string, test: string): Promise<{ story: Omit<Story, 'name'>; difference?: Difference }> {
  return request(`/api/flows/${flow}/tests/${test}/story`, { body: {} });
}

/** Runs saved tests of the draft on the server, `count` of them from the one at `from` on. */
export function runStories(flow: string, from: number, count: number, signal?: AbortSignal): Promise<{ results: StoryOutcome[]; total: number }> {
  return request(`/api/flows/${flow}/stories/runs`, { body: { from, count }, ...(signal ? { signal } : {}) });
}
