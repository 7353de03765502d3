/** The outbox and the timers as rows: claimed once, under the epoch they were computed in, and found again when nobody holds them. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLaneStore } from '../../apps/runtime/src/adapters/store/index.ts';
import type { LaneStore, Loaded } from '../../apps/runtime/src/ports/lane-store.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { addChannel, converse, itemOf, keyOf, type Place, send, turnOf } from './world.ts';

let database: TestDatabase;
let store: LaneStore;
let channel: Place;
let loaded: Loaded;

beforeAll(async () => {
  database = await createMigratedDatabase();
  store = createLaneStore(database.pool);
  channel = await addChannel(database.pool);
});

/** Every test has a conversation of its own with three replies that wait to be sent. */
beforeEach(async () => {
  await database.pool.query('delete from effects');
  loaded = await converse(store, channel);
  await store.commitTurns([turnOf(loaded, { effects: [1, 2, 3].map((number) => send(loaded, number)) })]);
});

afterAll(async () => {
  await database.drop();
});

const states = async () => (await database.pool.query('select number, state, attempts, result from effects where conversation_id = $1 order by number', [loaded.conversation])).rows;
const later = (change: string) => database.pool.query(`update effects set ${change} where conversation_id = $1`, [loaded.conversation]);
const due = async () => (await store.dueEffects(100)).map((item) => item.number);
const numbers = (items: { number: number }[]) => items.map((item) => item.number);

test('an effect is claimed by one of two who try at once, and its attempt is counted', async () => {
  const items = [1, 2, 3].map((number) => itemOf(loaded, number));
  const claims = await Promise.all(Array.from({ length: 6 }, () => store.claimEffects(items)));
  expect(claims.flatMap(({ claimed }) => numbers(claimed)).sort()).toEqual([1, 2, 3]);
  expect(claims.flatMap(({ claimed }) => claimed.map((item) => item.attempts))).toEqual([1, 1, 1]);
  expect(claims.every(({ withdrawn }) => withdrawn.length === 0)).toBe(true);
});

test('after a change of hands the words of the bot are withdrawn, and stay withdrawn', async () => {
  await database.pool.query('update conversations set epoch = epoch + 1 where id = $1', [loaded.conversation]);
  const first = await store.claimEffects([itemOf(loaded, 1), itemOf(loaded, 2)]);
  expect([numbers(first.claimed), numbers(first.withdrawn)]).toEqual([[], [1, 2]]);
  const again = await store.claimEffects([itemOf(loaded, 1)]);
  expect([numbers(again.claimed), numbers(again.withdrawn)]).toEqual([[], []]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([3]);
});

test('a claim that was left by a process that died is free again after a minute', async () => {
  await store.claimEffects([itemOf(loaded, 1)]);
  expect(numbers((await store.claimEffects([itemOf(loaded, 1)])).claimed)).toEqual([]);
  await later(`claimed_at = now() - interval '61 seconds'`);
  const { claimed } = await store.claimEffects([itemOf(loaded, 1)]);
  expect(claimed).toMatchObject([{ number: 1, attempts: 2 }]);
});

test('what is on its way already is nobody else’s, also when hands change under way', async () => {
  await database.pool.query('update conversations set epoch = epoch + 1 where id = $1', [loaded.conversation]);
  await store.holdEffects([itemOf(loaded, 1)]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([]);
  await store.settleEffects([{ item: { ...itemOf(loaded, 1), attempts: 1 }, state: 'sent', retryAt: null, result: null }]);
  expect((await states())[0]).toMatchObject({ state: 'sent', attempts: 1 });
});

test('how an effect ended is written once, and whoever comes late changes nothing', async () => {
  const item = itemOf(loaded, 1);
  await store.claimEffects([item, itemOf(loaded, 2)]);
  await store.settleEffects([
    { item, state: 'sent', retryAt: null, result: { providerId: 'p1' } },
    { item: itemOf(loaded, 2), state: 'failed', retryAt: null, result: { reason: 'It answered 400.' } },
  ]);
  await store.settleEffects([{ item, state: 'failed', retryAt: null, result: { reason: 'too late' } }]);
  expect(await states()).toMatchObject([{ state: 'sent', result: { providerId: 'p1' } }, { state: 'failed', result: { reason: 'It answered 400.' } }, { state: 'queued' }]);
});

test('effects that somebody just committed are left to them; after the grace they are anybody’s, in order', async () => {
  expect(await due()).toEqual([]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([1, 2, 3]);
  expect(await store.dueEffects(2)).toHaveLength(2);
  expect((await store.dueEffects(1))[0]).toEqual({ ...keyOf(loaded), address: loaded.address, number: 1, attempts: 0, effect: send(loaded, 1) });
});

test('what was sent, failed or is on its way is not due', async () => {
  await store.claimEffects([1, 2, 3].map((number) => itemOf(loaded, number)));
  await store.settleEffects([
    { item: itemOf(loaded, 1), state: 'sent', retryAt: null, result: null },
    { item: itemOf(loaded, 2), state: 'failed', retryAt: null, result: null },
  ]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([]);
  await later(`claimed_at = now() - interval '61 seconds'`);
  expect(await due()).toEqual([3]);
});

test('an effect that is to be tried again is due at its time', async () => {
  await store.claimEffects([itemOf(loaded, 1)]);
  await store.settleEffects([{ item: itemOf(loaded, 1), state: 'queued', retryAt: Date.now() + 3_600_000, result: null }]);
  expect(await due()).toEqual([]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toContain(1);
});

test('while the first message of a conversation waits to be tried again, nobody sends the ones behind it', async () => {
  await store.claimEffects([itemOf(loaded, 1)]);
  await store.settleEffects([{ item: itemOf(loaded, 1), state: 'queued', retryAt: Date.now() + 3_600_000, result: null }]);
  await database.pool.query(`update effects set next_at = now() - interval '1 second' where conversation_id = $1 and number > 1`, [loaded.conversation]);
  expect(await due()).toEqual([]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([1, 2, 3]);
});

test('while the first message of a conversation is on its way, nobody sends the ones behind it', async () => {
  await store.claimEffects([itemOf(loaded, 1)]);
  await later(`next_at = now() - interval '1 second'`);
  expect(await due()).toEqual([]);
});

test('timers are due by the clock of the database, with their conversation and their time', async () => {
  const timer = (number: number, name: string, at: number) => ({ id: `${loaded.conversation}.${number}`, type: 'timer' as const, timer: name, at });
  const now = Number((await database.pool.query('select extract(epoch from now()) * 1000 as now')).rows[0].now);
  const [past, future] = [Math.floor(now) - 10_000, Math.floor(now) + 3_600_000];
  const current = (await store.loadConversation(keyOf(loaded)))!;
  await store.commitTurns([turnOf(current, { effects: [timer(4, 'past', past), timer(5, 'future', future)] })]);
  expect(await store.dueTimers(10)).toEqual([{ ...keyOf(loaded), name: 'past', due: past }]);
  expect(await store.dueTimers(0)).toEqual([]);
});
