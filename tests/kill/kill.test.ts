/**
 * The runtime is killed at random moments while customers write, again and again. What it acknowledged must be there, once and in
 * order; what it sent must carry one id however often it was sent; nobody may be left waiting.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededDice } from '../../apps/runtime/src/demo/dice.ts';
import { CUSTOMERS, killAndRestart, pause, startWorld, untilMore, type World } from './world.ts';

const KILLS = 50;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

test(`killed ${KILLS} times under load: nothing acknowledged is lost, nothing is sent under two ids, nobody is stuck (SEED=${SEED})`, async () => {
  const dice = seededDice(SEED);
  let { port } = world.patchbay;
  const load = world.write(() => [port], dice);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Some messages first, then a moment that nobody knows.
    await untilMore(load, CUSTOMERS / 2);
    await pause(dice.below(200));
    const next = await killAndRestart(world, world.patchbay.process);
    world.patchbay.process = next.process;
    port = next.port;
  }
  const acknowledged = await load.stop();
  expect(load.count(), 'a run in which nothing was taken would prove nothing').toBeGreaterThan(KILLS * 4);
  await world.expectAllWell(acknowledged);
}, 300_000);
