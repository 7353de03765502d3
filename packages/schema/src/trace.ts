/** What a turn did, for people: the nodes it visited, the exits it took and why. Journal and test chat show the same. */
import type { Json } from './json.ts';
import type { Because } from './move.ts';

export interface TraceStep {
  node: string;
  /** The exit taken, or what happened instead. */
  way: { exit: string } | { stays: true } | { calls: string } | { ends: string } | { ignored: true };
  because?: Because;
  set?: Record<string, Json>;
  /** The flow default that answered because the exit led nowhere. */
  fallback?: 'failure' | 'silence';
}

export type Trace = TraceStep[];
