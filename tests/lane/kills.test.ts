/** Lanes survive being killed at any moment; and the same harness shows that a way of acknowledging first does not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaneStore } from '../../apps/runtime/src/ports/lane-store.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { echoFlow } from '../support/flows.ts';
import { dice, type Life, surviveKills } from './harness.ts';
import { inbound, laneWorld, ledger } from './world.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createMigratedDatabase();
});

afterAll(async () => {
  await database.drop();
});

/** The store of a process that can be killed: from then on nothing is written and nothing is answered, also of what was on its way. */
function mortal(store: LaneStore): { store: LaneStore; kill(): void } {
  let alive = true;
  const never = new Promise<never>(() => {});
  const deadly = <A extends unknown[], R>(method: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    if (!alive) return await never;
    const result = await method(...args);
    return alive ? result : await never;
  };
  const methods = Object.entries(store).map(([name, method]) => [name, deadly(method)]);
  return { store: Object.fromEntries(methods) as LaneStore, kill: () => (alive = false) };
}

/** Everything that was answered, by the text that was answered: each reply repeats its message. */
const answered = async (channel: { id: string }) => (await ledger(database.pool, channel)).replies.map((reply) => reply.replace('You said: ', ''));

test.each([1, 2, 3])('lanes lose nothing and double nothing, seed %i', async (seed) => {
  const { channel, store, newLanes } = await laneWorld(database.pool, echoFlow);
  let latest: ReturnType<typeof newLanes> | undefined;
  const begin = async (): Promise<Life> => {
    const life = mortal(store);
    const lanes = newLanes(life.store);
    latest = lanes;
    await lanes.recover(0);
    return { accept: async (customer, id) => void (await lanes.accept(channel, inbound(customer, id))), kill: life.kill };
  };
  const outcome = await surviveKills(begin, async () => (await latest?.idle(), await answered(channel)), { messages: 150, seed });
  expect(outcome).toMatchObject({ acknowledged: 150, lost: [], doubled: [] });
  expect(outcome.lives).toBeGreaterThan(7);
  expect(await answered(channel)).toHaveLength(150);
});

test('the naive twin, which acknowledges first and writes afterwards, is caught losing messages', async () => {
  const written: string[] = [];
  const roll = dice(7);
  const begin = async (): Promise<Life> => {
    let alive = true;
    const queue: string[] = [];
    const work = setInterval(() => {
      const id = queue.shift();
      if (alive && id !== undefined) written.push(id);
    }, 1);
    return {
      async accept(_customer, id) {
        queue.push(id);
        await new Promise((resolve) => setTimeout(resolve, roll() * 3));
        if (!alive) await new Promise(() => {});
      },
      kill() {
        alive = false;
        clearInterval(work);
      },
    };
  };
  const outcome = await surviveKills(begin, async () => written, { messages: 150, seed: 1 });
  expect(outcome.acknowledged).toBe(150);
  expect(outcome.lost.length).toBeGreaterThan(10);
});

test('the hasty twin, which writes once for each delivery, is caught doubling them', async () => {
  const written: string[] = [];
  const begin = async (): Promise<Life> => ({ accept: async (_customer, id) => void written.push(id), kill() {} });
  expect((await surviveKills(begin, async () => written, { messages: 150, seed: 1 })).doubled.length).toBeGreaterThan(5);
});
