/**
 * The test that is running: a made-up conversation with the draft, on a clock of its own. It asks the server for every
 * turn and keeps the answer; it never reaches a customer.
 */
import type { Graph } from '@patchbay/schema';
import { createStore, type StoreApi } from 'zustand';
import { type Beginning, type From, type Look, type MadeUp, startTest, type TestRun, type TestTurn, testTurn } from '../api/tests.ts';
import { createSavedTests, type SavedTests } from './saved-tests-store.ts';

export interface TestOptions {
  language?: string;
  /** A contact of the workspace, or somebody made up; a stranger when absent. */
  contact?: { id: string; name: string } | { madeUp: MadeUp };
  channel: Look;
  data: 'demo' | 'real';
  /** The step to begin at, instead of the flow's start. */
  from?: From;
  /** A saved test that is opened; it brings its own customer and world. */
  story?: { at: number; name: string };
}

export interface TestState {
  /** The test chat is on the screen. */
  shown: boolean;
  run: TestRun | null;
  options: TestOptions;
  /** The draft as it was when the test began. */
  draft: Graph | null;
  /** What is being asked of the server. */
  busy: 'starting' | 'turn' | null;
  /** What the customer just wrote, shown before the server answers. */
  pending: string | null;
  error: unknown;
  /** Number of the step looked at; null follows the last one. */
  step: number | null;
  /** The step somebody wants to begin a test at, while they choose the variables. */
  asking: string | null;
}

/** What a test needs to know of the flow on the screen. */
export interface Draft {
  graph(): Graph;
  /** Resolves when the server has every edit. */
  saved(): Promise<void>;
}

export type TestStore = StoreApi<TestState> & ReturnType<typeof actions> & { saved: SavedTests };

const NOTHING = { run: null, error: null, pending: null, step: null, busy: null } as const;

/** Somebody did not want to wait any longer. */
export class StoppedWaiting extends Error {}

/** A store for tests of one flow; nothing runs yet. */
export function createTest(flowId: string, draft: Draft): TestStore {
  const store = createStore<TestState>(() => ({ ...NOTHING, shown: false, options: { channel: 'web-chat', data: 'demo' }, draft: null, asking: null }));
  return Object.assign(store, actions(flowId, draft, store), { saved: createSavedTests(flowId, draft) });
}

function actions(flowId: string, draft: Draft, store: StoreApi<TestState>) {
  const { setState: set, getState: get } = store;
  let asked = new AbortController();

  /** Asks the server; an answer nobody waits for any more changes nothing. */
  const ask = async (work: (signal: AbortSignal) => Promise<TestRun>): Promise<void> => {
    asked.abort();
    const mine = (asked = new AbortController());
    try {
      const run = await work(mine.signal);
      if (!mine.signal.aborted) set({ run, busy: null, pending: null });
    } catch (error) {
      if (!mine.signal.aborted) set({ error, busy: null, pending: null });
    }
  };
  const start = async (turns: TestTurn[] = []): Promise<void> => {
    set({ ...NOTHING, busy: 'starting', draft: null });
    await ask(async (signal) => {
      await draft.saved();
      signal.throwIfAborted();
      set({ draft: draft.graph() });
      return await startTest(flowId, { ...beginningOf(get().options), ...(turns.length > 0 && !get().options.story ? { turns } : {}) }, signal);
    });
  };

  return {
    show(): void {
      set({ shown: true });
    },
    /** Ends the test: the canvas is the canvas again. The next one begins at the start of the flow. */
    leave(): void {
      asked.abort();
      const { from: _from, story: _story, ...options } = get().options;
      set({ ...NOTHING, shown: false, options });
    },
    setOptions(options: Partial<TestOptions>): void {
      set({ options: { ...get().options, ...options } });
    },
    /** Takes an option back. */
    without(name: 'from' | 'story' | 'contact' | 'language'): void {
      const { [name]: _gone, ...options } = get().options;
      set({ options: options as TestOptions });
    },
    start: () => start(),
    /** Begins again and plays what was done so far: after an edit, or when the server forgot the test. */
    replay: () => start(get().run?.turns),
    async turn(turn: TestTurn): Promise<void> {
      const { run, busy } = get();
      if (!run || busy) return;
      set({ busy: 'turn', error: null, step: null, pending: 'customer' in turn ? turn.customer : 'choice' in turn ? turn.text : null });
      await ask((signal) => testTurn(flowId, run.id, turn, signal));
    },
    /** Waits no longer for the server. What was asked may still happen there; the next answer shows it. */
    giveUp(): void {
      asked.abort();
      set({ busy: null, pending: null, error: new StoppedWaiting() });
    },
    choose(step: number | null): void {
      set({ step });
    },
    /** Asks with which variables to begin at a step; null asks no more. */
    askFrom(node: string | null): void {
      set({ asking: node });
    },
  };
}

function beginningOf({ language, contact, channel, data, from, story }: TestOptions): Beginning {
  if (story) return { story: story.at, channel };
  return {
    channel,
    data,
    ...(language === undefined ? {} : { language }),
    ...(contact === undefined ? {} : { contact: 'id' in contact ? contact.id : contact.madeUp }),
    ...(from === undefined ? {} : { from }),
  };
}
