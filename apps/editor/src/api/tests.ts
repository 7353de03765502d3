/** Trying a draft out: a conversation on the server with a clock of its own. */
import type { Choice, Json } from '@patchbay/schema';
import { request } from './client.ts';

export interface TestRun {
  id: string;
  status: 'new' | 'waiting' | 'ended';
  outcome: string | null;
  person: boolean;
  clock: string;
  messages: { from: 'customer' | 'bot'; text: string; choices?: Choice[]; at: string }[];
  steps: TestStep[];
  vars: { [path: string]: Json };
  timers: { node: string; name: string; at: string }[];
}

export interface TestStep {
  number: number;
  at: string;
  node: string;
  title?: string;
  way: { exit: string } | { stays: true } | { calls: string } | { ends: string } | { ignored: true };
  because?: { key: string; facts: { [name: string]: Json } };
  set?: { [path: string]: Json };
  fallback?: 'failure' | 'silence';
}

export type TestTurn = { customer: string } | { choice: string; text: string } | { after: string };

/** Starts a test of the draft; throws a ProblemError with `issues` when it cannot run. */
export function startTest(flow: string, options: { language?: string; contact?: string } = {}): Promise<TestRun> {
  return request(`/api/flows/${flow}/tests`, { body: options });
}

/** The customer says or picks something, or time passes. 404 when the test has expired. */
export function testTurn(flow: string, test: string, turn: TestTurn): Promise<TestRun> {
  return request(`/api/flows/${flow}/tests/${test}/turns`, { body: turn });
}
