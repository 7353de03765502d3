/** The test chat's store: whatever the server answers late, what is on the screen is what was asked for last. */
import { afterEach, expect, test, vi } from 'vitest';
import { createTest } from '../../apps/editor/src/test-chat/test-store.ts';
import { goodFlow } from '../build/flow-builder.ts';

const graph = goodFlow();

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server that answers at once and counts what it is asked. */
function server(): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.resolve(new Response(JSON.stringify({ id: `run ${asked.length}`, turns: [] })));
  });
  return asked;
}

test('a test that is left while the last edit is being saved does not begin any more', async () => {
  const asked = server();
  let save = () => {};
  const store = createTest('flow', { graph: () => graph, saved: () => new Promise((resolve) => (save = resolve)) });
  store.show();
  const starting = store.start();
  store.leave();
  save();
  await starting;
  expect([asked, store.getState().run, store.getState().busy]).toEqual([[], null, null]);
});

test('of two tests that are begun at once only the later one is asked for', async () => {
  const asked = server();
  const saves: (() => void)[] = [];
  const store = createTest('flow', { graph: () => graph, saved: () => new Promise((resolve) => saves.push(resolve)) });
  const both = [store.start(), store.start()];
  for (const save of saves) save();
  await Promise.all(both);
  expect(asked).toHaveLength(1);
  expect(store.getState()).toMatchObject({ run: { id: 'run 1' }, draft: graph, busy: null });
});
