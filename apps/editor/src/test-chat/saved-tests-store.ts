/** The saved tests of the flow and how they went: run on the server against the draft, a few at a time, so that one sees how far it is. */
import type { Graph } from '@patchbay/schema';
import { createStore, type StoreApi } from 'zustand';
import { runStories, type StoryOutcome } from '../api/tests.ts';
import type { Draft } from './test-store.ts';

export interface SavedTestsState {
  /** By name of the test. */
  outcomes: ReadonlyMap<string, StoryOutcome>;
  /** The draft they ran against. */
  draft: Graph | null;
  /** How many of those that were asked for have run. */
  running: { done: number; of: number } | null;
  /** Name of the one that was just saved, to be seen in the list. */
  fresh: string | null;
  error: unknown;
}

export type SavedTests = StoreApi<SavedTestsState> & { run(at?: number): Promise<void>; stop(): void; point(name: string): void };

/** Tests that one request runs. */
const AT_ONCE = 5;

/** Nothing has run yet. */
export function createSavedTests(flowId: string, draft: Draft): SavedTests {
  const store = createStore<SavedTestsState>(() => ({ outcomes: new Map(), draft: null, running: null, fresh: null, error: null }));
  let stopping = new AbortController();
  return Object.assign(store, {
    /** Runs the test at a place, or all of them. */
    async run(at?: number): Promise<void> {
      if (store.getState().running) return;
      const graph = draft.graph();
      const first = at ?? 0;
      const of = at === undefined ? graph.stories.length : 1;
      const { signal } = (stopping = new AbortController());
      store.setState({ running: { done: 0, of }, error: null, draft: graph, ...(at === undefined ? { outcomes: new Map() } : {}) });
      try {
        await draft.saved();
        for (let done = 0; done < of && !signal.aborted; ) {
          const { results } = await runStories(flowId, first + done, Math.min(AT_ONCE, of - done), signal);
          if (results.length === 0) break;
          done += results.length;
          store.setState({ running: { done, of }, outcomes: new Map([...store.getState().outcomes, ...results.map((result) => [result.name, result] as const)]) });
        }
      } catch (error) {
        if (!signal.aborted) store.setState({ error });
      } finally {
        store.setState({ running: null });
      }
    },
    /** Shows a test in the list. */
    point(name: string): void {
      store.setState({ fresh: name });
    },
    /** What has run stays. */
    stop(): void {
      stopping.abort();
    },
  });
}
