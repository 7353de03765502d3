/** Group commit on its own: batches grow with load, a lone item never waits, and one bad item fails alone. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { GroupCommit } from '../../apps/runtime/src/lane/group-commit.ts';

/** A commit under the test's control: every call waits until it is let go. */
function heldCommit() {
  const batches: number[][] = [];
  const open: (() => void)[] = [];
  const commit = (items: number[]) => {
    batches.push(items);
    return new Promise<string[]>((resolve) => open.push(() => resolve(items.map((item) => `done ${item}`))));
  };
  return { batches, commit, letGo: () => open.shift()?.() };
}

const microtasks = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

test('a lone item leaves at once, without a timer', async () => {
  vi.useFakeTimers();
  try {
    const { batches, commit, letGo } = heldCommit();
    const group = new GroupCommit(commit, { batchMax: 64, inFlightMax: 2 });
    const done = group.add(1);
    await microtasks();
    expect(batches).toEqual([[1]]);
    expect(vi.getTimerCount()).toBe(0);
    letGo();
    expect(await done).toBe('done 1');
  } finally {
    vi.useRealTimers();
  }
});

test('what arrives in one tick shares a batch', async () => {
  const { batches, commit, letGo } = heldCommit();
  const group = new GroupCommit(commit, { batchMax: 64, inFlightMax: 1 });
  const done = Promise.all([1, 2, 3].map((item) => group.add(item)));
  await microtasks();
  expect(batches).toEqual([[1, 2, 3]]);
  letGo();
  expect(await done).toEqual(['done 1', 'done 2', 'done 3']);
});

test('what arrives while a batch is under way leaves together when it ends', async () => {
  const { batches, commit, letGo } = heldCommit();
  const group = new GroupCommit(commit, { batchMax: 64, inFlightMax: 1 });
  const first = group.add(1);
  await microtasks();
  const rest = [];
  for (const item of [2, 3, 4]) {
    rest.push(group.add(item));
    await microtasks();
  }
  expect(batches).toEqual([[1]]);
  expect(group.waiting).toBe(3);
  letGo();
  await first;
  await vi.waitFor(() => {
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });
  letGo();
  expect(await Promise.all(rest)).toEqual(['done 2', 'done 3', 'done 4']);
});

test('no batch is larger, and no more batches run at once, than was said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 3 }), async (waves, batchMax, inFlightMax) => {
      let [running, most] = [0, 0];
      const group = new GroupCommit(
        async (items: number[]) => {
          running += 1;
          most = Math.max(most, running);
          expect(items.length).toBeGreaterThan(0);
          expect(items.length).toBeLessThanOrEqual(batchMax);
          await microtasks();
          running -= 1;
          return items;
        },
        { batchMax, inFlightMax },
      );
      const all: Promise<number>[] = [];
      for (const wave of waves) {
        for (let at = 0; at < wave; at += 1) all.push(group.add(all.length));
        await microtasks();
      }
      expect(await Promise.all(all)).toEqual(all.map((_, at) => at));
      expect(most).toBeLessThanOrEqual(inFlightMax);
      expect(group.waiting).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('an item that cannot be committed fails alone', async () => {
  const sizes: number[] = [];
  const group = new GroupCommit(
    async (items: number[]) => {
      sizes.push(items.length);
      if (items.includes(13)) throw new Error('13 cannot be committed');
      return items;
    },
    { batchMax: 64, inFlightMax: 1 },
  );
  const results = await Promise.allSettled([11, 12, 13, 14].map((item) => group.add(item)));
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as Error).message))).toEqual([11, 12, '13 cannot be committed', 14]);
  expect(sizes).toEqual([4, 1, 1, 1, 1]);
  expect(await group.add(15)).toBe(15);
});
