/**
 * The test that is running: a made-up conversation with the draft, on a clock of its own. It asks the server for every
 * turn and keeps the answer; it never reaches a customer.
 */
import { createStore, type StoreApi } from 'zustand';
import { startTest, type TestRun, type TestTurn, testTurn } from '../api/tests.ts';

export interface TestOptions {
  language?: string;
  contact?: string;
}

export interface TestState {
  /** The test chat is on the screen. */
  shown: boolean;
  run: TestRun | null;
  options: TestOptions;
  /** What is being asked of the server. */
  busy: 'starting' | 'turn' | null;
  /** What the customer just wrote, shown before the server answers. */
  pending: string | null;
  error: unknown;
  /** Number of the step looked at; null follows the last one. */
  step: number | null;
}

export type TestStore = StoreApi<TestState> & ReturnType<typeof actions>;

/** A store for tests of one flow; nothing runs yet. */
export function createTest(flowId: string): TestStore {
  const store = createStore<TestState>(() => ({ shown: false, run: null, options: {}, busy: null, pending: null, error: null, step: null }));
  return Object.assign(store, actions(flowId, store));
}

function actions(flowId: string, store: StoreApi<TestState>) {
  const { setState: set, getState: get } = store;
  return {
    show(): void {
      set({ shown: true });
    },
    /** Ends the test: the canvas is the canvas again. */
    leave(): void {
      set({ shown: false, run: null, error: null, pending: null, step: null, busy: null });
    },
    setOptions(options: TestOptions): void {
      set({ options });
    },
    async start(): Promise<void> {
      set({ busy: 'starting', error: null, run: null, step: null, pending: null });
      try {
        set({ run: await startTest(flowId, get().options), busy: null });
      } catch (error) {
        set({ error, busy: null });
      }
    },
    async turn(turn: TestTurn): Promise<void> {
      const { run, busy } = get();
      if (!run || busy) return;
      set({ busy: 'turn', error: null, step: null, pending: 'customer' in turn ? turn.customer : 'choice' in turn ? turn.text : null });
      try {
        set({ run: await testTurn(flowId, run.id, turn), busy: null, pending: null });
      } catch (error) {
        set({ error, busy: null, pending: null });
      }
    },
    choose(step: number | null): void {
      set({ step });
    },
  };
}
