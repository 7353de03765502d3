/**
 * Two servers on one database, with a balancer before them that sends each message to either: a conversation is theirs in turn. One of
 * them is killed now and then, and one is stopped for longer than anybody waits for it and wakes up as if nothing had been.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededDice } from '../../apps/runtime/src/demo/dice.ts';
import { endProcess } from '../bench/patchbay.ts';
import { another, CUSTOMERS, killAndRestart, pause, startWorld, untilMore, type World } from './world.ts';

const KILLS = 6;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.close());

test(`two servers share every conversation, killed and frozen: nothing is lost, doubled or out of order (SEED=${SEED})`, async () => {
  const dice = seededDice(SEED);
  let second = await another(world);
  try {
    const ports = { first: world.patchbay.port, second: second.port };
    const load = world.write(() => [ports.first, ports.second], dice);
    await untilMore(load, 500);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await untilMore(load, CUSTOMERS);
      await pause(dice.below(200));
      second = await killAndRestart(world, second.process);
      ports.second = second.port;
    }
    // Frozen in the middle of whatever it was at, for longer than effects are left to those who committed them.
    await untilMore(load, CUSTOMERS);
    second.process.kill('SIGSTOP');
    await pause(7_000);
    second.process.kill('SIGCONT');
    await untilMore(load, 500);
    const acknowledged = await load.stop();
    expect(load.count()).toBeGreaterThan(1_000);
    await world.expectAllWell(acknowledged);
  } finally {
    await endProcess(second.process);
  }
}, 300_000);
