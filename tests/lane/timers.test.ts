/** Timers fire once, whoever fires them, and one that its session wants later is moved. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fireTimers } from '../../apps/runtime/src/lane/timers.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { echoFlow, graphOf } from '../support/flows.ts';
import { inbound, laneWorld, ledger } from './world.ts';

const DAY_MS = 86_400_000;

/** Waits ten minutes, then says so and waits again, for ever. */
const tickFlow = graphOf('Tick', [['start', 'on-message'], ['wait', 'wait', { for: '10m' }], ['tick', 'say', { text: { en: 'tick' } }]], ['start started wait', 'wait elapsed tick', 'tick next wait']);

let database: TestDatabase;

beforeAll(async () => {
  database = await createMigratedDatabase();
});

beforeEach(async () => {
  await database.pool.query('delete from timers');
});

afterAll(async () => {
  await database.drop();
});

const timersOf = async (channel: { id: string }) =>
  (await database.pool.query(`select t.name, round(extract(epoch from t.due_at) * 1000)::float8 as due from timers t join conversations c on c.id = t.conversation_id where c.channel_id = $1`, [channel.id])).rows;

test('a timer of each of fifty customers fires once, though two processes look at once and again', async () => {
  const { channel, store, newLanes } = await laneWorld(database.pool, tickFlow, Date.now() - DAY_MS);
  const [one, two] = [newLanes(), newLanes()];
  await Promise.all(Array.from({ length: 50 }, (_, at) => one.accept(channel, inbound(`customer ${at}`, `hello ${at}`))));
  await one.idle();
  // Both saw the same rows before either had fired them.
  const due = await store.dueTimers(500);
  expect(due).toHaveLength(50);
  const seen = { ...store, dueTimers: async () => due };
  await Promise.all([fireTimers(seen, one), fireTimers(seen, two), fireTimers(seen, one)]);
  await Promise.all([one.idle(), two.idle()]);
  const { replies, events } = await ledger(database.pool, channel);
  expect(replies).toEqual(Array.from({ length: 50 }, () => 'tick'));
  expect(events.filter((event) => event.id.startsWith('timer:'))).toHaveLength(50);
});

test('a timer that has not come leaves everybody alone', async () => {
  const { channel, store, newLanes } = await laneWorld(database.pool, tickFlow, Date.now());
  const lanes = newLanes();
  await lanes.accept(channel, inbound('ada', 'hello'));
  await fireTimers(store, lanes);
  expect((await ledger(database.pool, channel)).replies).toEqual([]);
  expect(await timersOf(channel)).toHaveLength(1);
});

test('silence is counted from the last message: an earlier time that comes is moved, not fired', async () => {
  const start = Date.now() - 36 * 3_600_000;
  const world = await laneWorld(database.pool, echoFlow, start);
  const lanes = world.newLanes();
  await lanes.accept(world.channel, inbound('ada', 'hello'));
  let now = start + 23 * 3_600_000;
  world.clock.now = () => now;
  await lanes.accept(world.channel, inbound('ada', 'still here'));
  // Due by the first message's day, wanted a day after the second.
  await fireTimers(world.store, lanes);
  await lanes.idle();
  expect((await ledger(database.pool, world.channel)).replies).toEqual(['You said: hello', 'You said: still here']);
  expect(await timersOf(world.channel)).toEqual([{ name: 'silence', due: now + DAY_MS }]);
  expect(await fireTimers(world.store, lanes)).toBe(0);

  await database.pool.query(`update timers set due_at = due_at - interval '2 days' where conversation_id in (select id from conversations where channel_id = $1)`, [world.channel.id]);
  now += 1;
  await fireTimers(world.store, lanes);
  expect(await timersOf(world.channel)).toEqual([{ name: 'silence', due: now - 1 + DAY_MS }]);
});

test('a conversation that ended has no timer left', async () => {
  const world = await laneWorld(database.pool, echoFlow, Date.now() - 3 * DAY_MS);
  const lanes = world.newLanes();
  await lanes.accept(world.channel, inbound('ada', 'hello'));
  await fireTimers(world.store, lanes);
  await lanes.idle();
  expect((await ledger(database.pool, world.channel)).replies).toEqual(['You said: hello', 'Goodbye.']);
  expect(await timersOf(world.channel)).toEqual([]);
  expect((await database.pool.query('select status, outcome from conversations where channel_id = $1', [world.channel.id])).rows).toEqual([{ status: 'closed', outcome: 'silent' }]);
});

test('while people have the conversation a timer only passes', async () => {
  const world = await laneWorld(database.pool, tickFlow, Date.now() - DAY_MS);
  const lanes = world.newLanes();
  await lanes.accept(world.channel, inbound('ada', 'hello'));
  await database.pool.query(`update conversations set status = 'waiting' where channel_id = $1`, [world.channel.id]);
  const another = world.newLanes();
  await fireTimers(world.store, another);
  await another.idle();
  expect((await ledger(database.pool, world.channel)).replies).toEqual([]);
  expect(await fireTimers(world.store, another)).toBe(0);
});
