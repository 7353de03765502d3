/** One conversation takes one message at a time, each exactly once, in the order in which they were accepted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaneStore } from '../../apps/runtime/src/ports/lane-store.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { echoFlow } from '../support/flows.ts';
import { until } from '../support/until.ts';
import { inbound, laneWorld, ledger } from './world.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createMigratedDatabase();
});

afterAll(async () => {
  await database.drop();
});

/** A store that fails the test when two turns of one conversation are under way at once. */
function oneAtATime(store: LaneStore): LaneStore {
  const underWay = new Set<string>();
  return {
    ...store,
    async commitTurns(turns) {
      for (const { conversation } of turns) {
        if (underWay.has(conversation)) throw new Error('Two turns of one conversation at once.');
        underWay.add(conversation);
      }
      try {
        return await store.commitTurns(turns);
      } finally {
        for (const { conversation } of turns) underWay.delete(conversation);
      }
    },
  };
}

test('a thousand messages posted at once are taken exactly once, in order, one at a time', async () => {
  const { channel, store, newLanes } = await laneWorld(database.pool, echoFlow);
  const lanes = newLanes(oneAtATime(store));
  const texts = Array.from({ length: 1_000 }, (_, at) => `message ${at}`);
  const answers = await Promise.all(texts.map((text) => lanes.accept(channel, inbound('ada', text))));
  expect(answers.every((answer) => answer === 'taken')).toBe(true);
  await lanes.idle();

  const { events, replies } = await ledger(database.pool, channel);
  expect(events.map((event) => event.text)).toEqual(texts);
  expect(events.map((event) => event.turn)).toEqual(texts.map((_, at) => at + 1));
  expect(replies).toEqual(texts.map((text) => `You said: ${text}`));
});

test('repeated deliveries among them are noticed, however they interleave', async () => {
  const { channel, newLanes } = await laneWorld(database.pool, echoFlow);
  const lanes = newLanes();
  const texts = Array.from({ length: 100 }, (_, at) => `message ${at}`);
  const deliveries = [...texts, ...texts.toReversed(), ...texts];
  const answers = await Promise.all(deliveries.map((text) => lanes.accept(channel, inbound('ada', text))));
  expect(answers.filter((answer) => answer === 'taken')).toHaveLength(100);
  await lanes.idle();
  const { events, replies } = await ledger(database.pool, channel);
  expect(events.map((event) => event.turn)).toEqual(texts.map((_, at) => at + 1));
  expect([...replies].sort()).toEqual(texts.map((text) => `You said: ${text}`).sort());
});

test('a message that comes while the first one is being committed is taken after it', async () => {
  const { channel, store, newLanes } = await laneWorld(database.pool, echoFlow);
  await newLanes().accept(channel, inbound('ada', 'earlier'));
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const stored: string[] = [];
  const lanes = newLanes({
    ...store,
    commitTurns: async (turns) => (await held, await store.commitTurns(turns)),
    acceptEvents: (events) => (stored.push(...events.map(({ event }) => event.id)), store.acceptEvents(events)),
  });
  const first = lanes.accept(channel, inbound('ada', 'first'));
  await until('the first one is being committed', () => lanes.busy === 1);
  const second = lanes.accept(channel, inbound('ada', 'second'));
  // The second could be stored at once, and would then stand before the first in the database.
  await database.pool.query('select 1');
  expect(stored).toEqual([]);
  letGo();
  expect(await Promise.all([first, second])).toEqual(['taken', 'taken']);
  await lanes.idle();
  expect((await ledger(database.pool, channel)).replies).toEqual(['You said: earlier', 'You said: first', 'You said: second']);
});

test('two processes share a conversation without losing, doubling or interleaving anything', async () => {
  const { channel, newLanes } = await laneWorld(database.pool, echoFlow);
  const [one, two] = [newLanes(), newLanes()];
  const texts = Array.from({ length: 60 }, (_, at) => `message ${at}`);
  await Promise.all(texts.flatMap((text, at) => [(at % 2 ? one : two).accept(channel, inbound('ada', text)), ...(at % 3 ? [] : [(at % 2 ? two : one).accept(channel, inbound('ada', text))])]));
  await Promise.all([one.idle(), two.idle()]);
  const { events, replies } = await ledger(database.pool, channel);
  expect(events.map((event) => event.turn).toSorted((a, b) => a! - b!)).toEqual(texts.map((_, at) => at + 1));
  const byTurn = events.toSorted((a, b) => a.turn! - b.turn!);
  expect(replies).toEqual(byTurn.map((event) => `You said: ${event.text}`));
});

test('customers do not wait for each other: their turns are committed together', async () => {
  const { channel, store, newLanes } = await laneWorld(database.pool, echoFlow);
  const sizes: number[] = [];
  const lanes = newLanes({ ...store, commitTurns: (turns) => (sizes.push(turns.length), store.commitTurns(turns)) });
  const customers = Array.from({ length: 64 }, (_, at) => `customer ${at}`);
  await Promise.all(customers.map((customer) => lanes.accept(channel, inbound(customer, `hello from ${customer}`))));
  await Promise.all(customers.map((customer) => lanes.accept(channel, inbound(customer, `again from ${customer}`))));
  await lanes.idle();
  expect((await ledger(database.pool, channel)).replies).toHaveLength(128);
  expect(Math.max(...sizes)).toBeGreaterThan(8);
});

test('a new conversation that follows a closed one goes on with its numbers', async () => {
  const { channel, newLanes, committed } = await laneWorld(database.pool, { ...echoFlow, nodes: [...echoFlow.nodes.slice(0, 1), { id: 'end', type: 'end', version: 1, title: '', position: { x: 0, y: 0 }, config: { outcome: 'solved', person: false } }], edges: [{ id: 'e', source: 'start', exit: 'started', target: 'end' }] });
  const lanes = newLanes();
  for (const text of ['one', 'two', 'three']) await lanes.accept(channel, inbound('ada', text));
  await lanes.idle();
  const { events } = await ledger(database.pool, channel);
  expect(events.map((event) => event.turn)).toEqual([1, 2, 3]);
  expect(new Set(committed.flatMap(({ turn }) => turn.effects.map((effect) => effect.id))).size).toBe(committed.flatMap(({ turn }) => turn.effects).length);
});
