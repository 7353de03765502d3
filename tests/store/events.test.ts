/** Events that wait, and the conversations they belong to. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLaneStore } from '../../apps/runtime/src/adapters/store/index.ts';
import type { LaneStore } from '../../apps/runtime/src/ports/lane-store.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { addChannel, converse, keyOf, messageEvent, type Place, turnOf } from './world.ts';

let database: TestDatabase;
let store: LaneStore;
let channel: Place;

beforeAll(async () => {
  database = await createMigratedDatabase();
  store = createLaneStore(database.pool);
  channel = await addChannel(database.pool);
});

afterAll(async () => {
  await database.drop();
});

test('events are stored once, and the answer tells which were new', async () => {
  const key = keyOf(await converse(store, channel));
  const [a, b] = [messageEvent('a'), messageEvent('b')];
  expect(await store.acceptEvents([{ ...key, event: a }])).toEqual([true]);
  expect(await store.acceptEvents([{ ...key, event: a }, { ...key, event: b }, { ...key, event: b }])).toEqual([false, true, false]);
  expect((await store.pendingEvents(key)).map((pending) => pending.event)).toEqual([a, b]);
});

test('the same provider id on two channels is two events', async () => {
  const other = await addChannel(database.pool, channel.workspace);
  const event = messageEvent('hello', 'shared-id');
  const keys = [keyOf(await converse(store, channel)), keyOf(await converse(store, other))];
  expect(await store.acceptEvents(keys.map((key) => ({ ...key, event })))).toEqual([true, true]);
});

test('ten deliveries of one event at the same moment are one event', async () => {
  const key = keyOf(await converse(store, channel));
  const event = messageEvent();
  const answers = await Promise.all(Array.from({ length: 10 }, () => store.acceptEvents([{ ...key, event }])));
  expect(answers.flat().filter(Boolean)).toHaveLength(1);
});

test('events wait in the order in which they were accepted, until a turn takes them', async () => {
  const loaded = await converse(store, channel);
  const key = keyOf(loaded);
  const events = Array.from({ length: 30 }, (_, at) => messageEvent(`${at}`));
  await store.acceptEvents(events.map((event) => ({ ...key, event })));
  await store.commitTurns([turnOf(loaded, { incoming: events[0]!, fresh: false })]);
  expect((await store.pendingEvents(key)).map((pending) => 'text' in pending.event && pending.event.text)).toEqual(events.slice(1).map((_, at) => `${at + 1}`));
});

test('what was left behind is found by its age, oldest first and no more than asked', async () => {
  const key = keyOf(await converse(store, channel));
  await store.acceptEvents(['old', 'older', 'new'].map((text) => ({ ...key, event: messageEvent(text, `age-${text}`) })));
  await database.pool.query(`update events set accepted_at = now() - interval '1 minute' where id in ('in:age-old', 'in:age-older')`);
  const ids = async (olderThanMs: number, limit: number) => (await store.pendingEvents({ olderThanMs, limit })).map((pending) => pending.event.id).filter((id) => id.startsWith('in:age-'));
  expect(await ids(30_000, 10)).toEqual(['in:age-old', 'in:age-older']);
  expect(await ids(30_000, 1)).toHaveLength(1);
  expect(await ids(0, 1_000)).toContain('in:age-new');
});

test('a failed attempt is counted; a poisoned event leaves the lane and its conversation waits for a person', async () => {
  const loaded = await converse(store, channel);
  const key = keyOf(loaded);
  const event = messageEvent();
  await store.acceptEvents([{ ...key, event }]);
  const status = async () => (await store.loadConversation(key))?.status;

  await store.failEvent(key, event.id, 'It throws.', false);
  await store.failEvent(key, event.id, 'It throws.', false);
  expect((await store.pendingEvents(key)).map((pending) => pending.attempts)).toEqual([2]);
  expect(await status()).toBe('open');

  await store.failEvent(key, event.id, 'It throws.', true);
  expect(await store.pendingEvents(key)).toEqual([]);
  expect(await status()).toBe('waiting');
  expect((await database.pool.query('select poison, attempts, turn from events where id = $1', [event.id])).rows).toEqual([{ poison: 'It throws.', attempts: 3, turn: null }]);
});

test('an event that a turn has taken cannot be poisoned afterwards', async () => {
  const loaded = await converse(store, channel);
  const incoming = messageEvent();
  await store.commitTurns([turnOf(loaded, { incoming })]);
  await store.failEvent(keyOf(loaded), incoming.id, 'Too late.', true);
  expect((await store.loadConversation(keyOf(loaded)))?.status).toBe('open');
});

test('twenty first messages of one address at once open one conversation with one contact', async () => {
  const address = randomUUID();
  const opened = await Promise.all(Array.from({ length: 20 }, () => store.openConversation(channel, address, { name: 'Ada' })));
  expect(new Set(opened.map((loaded) => loaded.conversation)).size).toBe(1);
  expect((await database.pool.query('select count(*)::int as count from conversations where address = $1', [address])).rows).toEqual([{ count: 1 }]);
  expect((await database.pool.query(`select count(*)::int as count from contacts where name = 'Ada'`)).rows).toEqual([{ count: 1 }]);
});

test('a conversation is found by its address on its channel and nowhere else', async () => {
  const opened = await store.openConversation(channel, 'ada@example.com', { name: 'Ada', language: 'zh-CN' });
  expect(opened).toMatchObject({ ...keyOf(opened), version: 0, session: null, epoch: 0, status: 'open', address: 'ada@example.com', zone: 'UTC', contact: { name: 'Ada', language: 'zh-CN', attributes: {} } });
  expect(await store.findConversation(channel, 'ada@example.com')).toEqual(opened);
  expect(await store.loadConversation(keyOf(opened))).toEqual(opened);
  expect(await store.findConversation(await addChannel(database.pool, channel.workspace), 'ada@example.com')).toBeUndefined();
  expect(await store.findConversation({ ...channel, workspace: randomUUID() }, 'ada@example.com')).toBeUndefined();
  expect(await store.loadConversation({ ...keyOf(opened), workspace: randomUUID() })).toBeUndefined();
});

test('what cannot be understood is kept byte for byte', async () => {
  const body = Buffer.from([0, 1, 2, 255, 254, 0]);
  await store.deadLetter(channel, 'The body is not JSON.', body);
  expect((await database.pool.query('select reason, body from dead_letters where channel_id = $1', [channel.id])).rows).toEqual([{ reason: 'The body is not JSON.', body }]);
});
