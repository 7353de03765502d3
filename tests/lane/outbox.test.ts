/** The outbox on its own, with time in the test’s hands: order, tries, waiting and giving up, without a database and without a network. */
import type { Effect } from '@patchbay/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outbox, type Performer } from '../../apps/runtime/src/lane/outbox.ts';
import type { Delivery } from '../../apps/runtime/src/ports/channel.ts';
import type { LaneStore, OutboxItem } from '../../apps/runtime/src/ports/lane-store.ts';
import { keptLog } from '../support/log.ts';

const START = Date.UTC(2026, 0, 1);

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});

afterEach(() => {
  vi.useRealTimers();
});

interface Sent {
  id: string;
  at: number;
}

/** An outbox over a store in memory; `answer` decides how each try ends. */
function outboxWith(answer: (id: string, attempt: number) => Delivery | Promise<Delivery>) {
  const sent: Sent[] = [];
  const tries = new Map<string, number>();
  const settled: { id: string; state: string; retryAt: number | null; result: unknown }[] = [];
  const gone = new Set<string>();
  const claimed: { id: string; how: 'claimed' | 'held'; at: number }[] = [];
  let due: OutboxItem[] = [];
  const store = {
    async claimEffects(items: OutboxItem[]) {
      const mine = items.filter((item) => !gone.has(item.effect.id));
      for (const item of mine) claimed.push({ id: item.effect.id, how: 'claimed', at: Date.now() - START });
      return { claimed: mine.map((item) => ({ ...item, attempts: (tries.get(item.effect.id) ?? 0) + 1 })), withdrawn: [] };
    },
    async holdEffects(items: OutboxItem[]) {
      for (const item of items) claimed.push({ id: item.effect.id, how: 'held', at: Date.now() - START });
    },
    async settleEffects(results: Parameters<LaneStore['settleEffects']>[0]) {
      for (const { item, state, retryAt, result } of results) settled.push({ id: item.effect.id, state, retryAt, result });
    },
    dueEffects: async () => due,
  } as unknown as LaneStore;
  const send: Performer = async (_item, effect) => {
    const attempt = (tries.get(effect.id) ?? 0) + 1;
    tries.set(effect.id, attempt);
    sent.push({ id: effect.id, at: Date.now() - START });
    return await answer(effect.id, attempt);
  };
  const log = keptLog();
  const outbox = new Outbox({ store, clock: { now: Date.now }, log, performers: { send } });
  return { outbox, sent, settled, claimed, gone, log, leaveBehind: (items: OutboxItem[]) => (due = items) };
}

const key = (conversation: string) => ({ workspace: 'w', conversation, channel: 'c', address: 'ada' });
const effects = (conversation: string, ...numbers: number[]): Effect[] => numbers.map((number) => ({ id: `${conversation}.${number}`, type: 'send', node: 'say', message: { text: `${number}` } }));
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);
/** Deliveries that go well after so many milliseconds. */
const takes = (ms: number) => () => new Promise<Delivery>((resolve) => setTimeout(resolve, ms, { ok: true }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('a conversation’s messages leave one at a time, in order, while the first ones fail', async () => {
  const { outbox, sent, settled } = outboxWith((id, attempt) => (id === 'a.1' && attempt <= 2 ? { ok: false, retry: true, reason: 'It answered 503.' } : { ok: true }));
  outbox.hand(key('a'), effects('a', 1, 2, 3));
  await passed(0);
  expect(ids(sent)).toEqual(['a.1']);
  await passed(10_000);
  expect(ids(sent)).toEqual(['a.1', 'a.1', 'a.1', 'a.2', 'a.3']);
  expect(settled.map(({ id, state }) => `${id} ${state}`)).toEqual(['a.1 queued', 'a.1 queued', 'a.1 sent', 'a.2 sent', 'a.3 sent']);
  expect(outbox.depth).toBe(0);
});

test('other conversations do not wait for one that fails', async () => {
  const { outbox, sent } = outboxWith((id) => (id.startsWith('a') ? { ok: false, retry: true, reason: 'It answered 503.' } : { ok: true }));
  outbox.hand(key('a'), effects('a', 1));
  outbox.hand(key('b'), effects('b', 1, 2));
  await passed(10);
  expect(ids(sent)).toEqual(['a.1', 'b.1', 'b.2']);
});

test('tries come after about 1, 2, 4 … seconds, and the eighth is the last', async () => {
  const { outbox, sent, settled, log } = outboxWith(() => ({ ok: false, retry: true, reason: 'It answered 503.' }));
  outbox.hand(key('a'), effects('a', 1, 2));
  await passed(3_600_000);
  const first = sent.filter(({ id }) => id === 'a.1');
  expect(first).toHaveLength(8);
  for (const [at, { at: when }] of first.slice(1).entries()) {
    const waited = when - first[at]!.at;
    expect(waited).toBeGreaterThanOrEqual(1_000 * 2 ** at * 0.75);
    expect(waited).toBeLessThanOrEqual(1_000 * 2 ** at * 1.25);
  }
  expect(settled.filter(({ id }) => id === 'a.1').at(-1)).toEqual({ id: 'a.1', state: 'failed', retryAt: null, result: { reason: 'It answered 503.' } });
  // The next message has its own tries: one that cannot be sent does not silence the conversation.
  expect(sent.filter(({ id }) => id === 'a.2')).toHaveLength(8);
  expect(log.lines.filter((line) => line.sentence === 'A message could not be sent.')).toHaveLength(16);
});

test('what the other side asks for is waited for, and written down so that another process waits too', async () => {
  const { outbox, sent, settled } = outboxWith((_, attempt) => (attempt === 1 ? { ok: false, retry: true, reason: 'It answered 429.', retryAfterMs: 90_000 } : { ok: true }));
  outbox.hand(key('a'), effects('a', 1));
  await passed(89_000);
  expect(sent).toHaveLength(1);
  expect(settled[0]?.retryAt).toBe(START + 90_000);
  await passed(1_000);
  expect(sent).toHaveLength(2);
});

test('what can never go well is given up at once', async () => {
  const { outbox, sent, settled } = outboxWith(() => ({ ok: false, retry: false, reason: 'It answered 400.' }));
  outbox.hand(key('a'), effects('a', 1));
  await passed(3_600_000);
  expect([sent.length, settled]).toEqual([1, [{ id: 'a.1', state: 'failed', retryAt: null, result: { reason: 'It answered 400.' } }]]);
});

test('what leaves at once is not claimed; what had to wait is', async () => {
  const { outbox, sent, claimed } = outboxWith(takes(150));
  outbox.hand(key('a'), effects('a', 1, 2));
  await passed(200);
  expect([sent, claimed]).toEqual([
    [{ id: 'a.1', at: 0 }, { id: 'a.2', at: 150 }],
    [{ id: 'a.2', how: 'claimed', at: 150 }],
  ]);
});

test('what left at once and is still on its way after two seconds is claimed before anybody else may take it', async () => {
  const { outbox, sent, claimed, settled } = outboxWith(takes(9_000));
  outbox.hand(key('a'), effects('a', 1));
  await passed(10_000);
  expect([claimed, ids(sent), ids(settled)]).toEqual([[{ id: 'a.1', how: 'held', at: 2_000 }], ['a.1'], ['a.1']]);
});

test('what somebody else has taken while it waited, or was withdrawn, is not sent, and what comes after it is', async () => {
  const { outbox, sent, gone } = outboxWith(takes(200));
  gone.add('a.2');
  outbox.hand(key('a'), effects('a', 1, 2, 3));
  await passed(1_000);
  expect(ids(sent)).toEqual(['a.1', 'a.3']);
});

test('a bug in a performer stops neither the outbox nor its conversation', async () => {
  let broken = true;
  const { outbox, sent, log } = outboxWith(() => {
    if (broken) throw new Error('a bug');
    return { ok: true };
  });
  outbox.hand(key('a'), effects('a', 1, 2));
  await passed(2_500);
  broken = false;
  await passed(2_000);
  expect(ids(sent).at(-1)).toBe('a.2');
  expect(log.lines.some((line) => line.level === 'error')).toBe(true);
});

test('what is in hand is not taken twice when it is found in the database', async () => {
  const { outbox, sent, leaveBehind } = outboxWith(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    return { ok: true };
  });
  outbox.hand(key('a'), effects('a', 1));
  leaveBehind([{ ...key('a'), number: 1, effect: effects('a', 1)[0]!, attempts: 0 }]);
  await passed(1_000);
  expect(await outbox.recover()).toBe(0);
  await passed(10_000);
  expect(sent).toHaveLength(1);
});

test('what a dead process left is sent in order', async () => {
  const { outbox, sent, leaveBehind } = outboxWith(() => ({ ok: true }));
  leaveBehind([3, 1, 2].map((number) => ({ ...key('a'), number, effect: effects('a', number)[0]!, attempts: 1 })));
  expect(await outbox.recover()).toBe(3);
  await passed(0);
  expect(ids(sent)).toEqual(['a.1', 'a.2', 'a.3']);
});

test('no more than a hundred and twenty-eight are in the air, and none is forgotten', async () => {
  let [inAir, most] = [0, 0];
  const { outbox, sent } = outboxWith(async () => {
    most = Math.max(most, (inAir += 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    inAir -= 1;
    return { ok: true };
  });
  for (let at = 0; at < 200; at += 1) outbox.hand(key(`c${at}`), effects(`c${at}`, 1));
  await passed(1_000);
  expect([most, sent.length]).toEqual([128, 200]);
});

test('stopping waits for what is in the air and begins nothing new', async () => {
  const { outbox, sent, settled } = outboxWith(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { ok: true };
  });
  outbox.hand(key('a'), effects('a', 1, 2));
  await passed(0);
  let stopped = false;
  const stopping = outbox.stop().then(() => (stopped = true));
  await passed(500);
  expect(stopped).toBe(false);
  await passed(700);
  await stopping;
  expect([ids(sent), ids(settled)]).toEqual([['a.1'], ['a.1']]);
});
