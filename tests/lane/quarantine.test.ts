/** A message that makes a step throw: tried five times, then kept for people, while the conversation and all others go on. */
import type { Json, Program } from '@patchbay/schema';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Lanes } from '../../apps/runtime/src/lane/lanes.ts';
import { fireTimers } from '../../apps/runtime/src/lane/timers.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { graphOf } from '../support/flows.ts';
import { inbound, type LaneWorld, laneWorld, ledger } from './world.ts';

const RULE = { field: 'message.text', operator: 'contains', value: 'safe' };

/** Answers what is safe; for anything else its second rule is looked at. */
const touchyFlow = graphOf(
  'Touchy',
  [
    ['start', 'on-message'],
    ['rule', 'branch', { cases: [{ id: 'safe', label: '', rule: RULE }, { id: 'broken', label: '', rule: RULE }] }],
    ['fine', 'say', { text: { en: 'Fine.' } }],
    ['end', 'end', { outcome: 'solved' }],
  ],
  ['start started rule', 'rule safe fine', 'rule broken fine', 'rule otherwise fine', 'fine next end'],
);

/** What comes after its start, for flows that begin in another way. */
const rest = touchyFlow.nodes.slice(1).map(({ id, type, config }) => [id, type, config] as [string, string, Record<string, Json>]);

/** Makes that second rule one that no verifier lets through: reading it throws, as a bug in a step would. */
function spoil(program: Program): void {
  const config = program.nodes.rule?.config as { cases: { rule: unknown }[] } | undefined;
  config!.cases[1]!.rule = null;
}

let database: TestDatabase;
let world: LaneWorld;
let lanes: Lanes;

beforeAll(async () => {
  database = await createMigratedDatabase();
});

beforeEach(async () => {
  world = await laneWorld(database.pool, touchyFlow, Date.now(), spoil);
  lanes = world.newLanes();
});

afterAll(async () => {
  await database.drop();
});

const again = async () => {
  await lanes.recover(0);
  await lanes.idle();
};
const attempts = async () => (await database.pool.query('select attempts, poison, turn from events where channel_id = $1 order by seq limit 1', [world.channel.id])).rows[0];
const status = async () => (await database.pool.query('select status from conversations where channel_id = $1', [world.channel.id])).rows[0].status;

test('it is acknowledged, since it is kept, and tried five times before it is given up', async () => {
  expect(await lanes.accept(world.channel, inbound('ada', 'boom'))).toBe('taken');
  for (let attempt = 1; attempt < 5; attempt += 1) {
    expect(await attempts()).toEqual({ attempts: attempt, poison: null, turn: null });
    await again();
  }
  expect(await attempts()).toEqual({ attempts: 5, poison: expect.stringContaining('Step rule (branch) failed'), turn: null });
  expect(await status()).toBe('waiting');
  await again();
  expect((await attempts()).attempts).toBe(5);
});

test('what comes after it is taken all the same, and answered as long as the conversation is the bot’s', async () => {
  await lanes.accept(world.channel, inbound('ada', 'boom'));
  await lanes.accept(world.channel, inbound('ada', 'this is safe'));
  await lanes.idle();
  expect((await ledger(database.pool, world.channel)).replies).toEqual(['Fine.']);
  for (let attempt = 0; attempt < 5; attempt += 1) await again();
  expect(await status()).toBe('waiting');
  expect(await lanes.accept(world.channel, inbound('ada', 'safe again'))).toBe('taken');
  const { events, replies } = await ledger(database.pool, world.channel);
  expect(events.map(({ text, turn, poison }) => [text, turn !== null, poison !== null])).toEqual([['boom', false, true], ['this is safe', true, false], ['safe again', true, false]]);
  expect(replies).toEqual(['Fine.']);
});

test('other conversations notice nothing', async () => {
  const answers = await Promise.all(['boom', 'safe 1', 'boom again', 'safe 2'].map((text) => lanes.accept(world.channel, inbound(text, text))));
  expect(answers).toEqual(['taken', 'taken', 'taken', 'taken']);
  expect((await ledger(database.pool, world.channel)).replies).toEqual(['Fine.', 'Fine.']);
});

test('a second delivery of it is a duplicate and costs no attempt', async () => {
  await lanes.accept(world.channel, inbound('ada', 'boom', 'the same'));
  await lanes.idle();
  const before = (await attempts()).attempts;
  expect(await lanes.accept(world.channel, inbound('ada', 'boom', 'the same'))).toBe('duplicate');
  await lanes.idle();
  expect((await attempts()).attempts).toBeLessThanOrEqual(before + 1);
  expect((await ledger(database.pool, world.channel)).events).toHaveLength(1);
});

test('its evidence is in the log, without the customer’s words', async () => {
  await lanes.accept(world.channel, inbound('ada', 'boom with a telephone number 555-1234', 'an id'));
  await lanes.idle();
  const line = world.log.lines.find((each) => each.sentence === 'A step failed.');
  expect(line).toMatchObject({ level: 'error', facts: { evidence: { node: 'rule', type: 'branch', program: world.program.hash }, attempts: 1, poison: false } });
  expect(JSON.stringify(world.log.lines)).not.toContain('555-1234');
});

test('a look-up whose answer makes a step throw is given up too, and is not made again', async () => {
  const flow = graphOf('Touchy look-up', [['start', 'on-message'], ['find', 'crm-lookup', { table: 'orders', where: [{ column: 'id', value: '1' }], save: 'order' }], ...rest], ['start started find', 'find one rule', 'rule safe fine', 'rule broken fine', 'rule otherwise fine', 'fine next end']);
  world = await laneWorld(database.pool, flow, Date.now(), spoil);
  lanes = world.newLanes();
  await lanes.accept(world.channel, inbound('ada', 'boom'));
  const [committed] = world.committed;
  const effect = committed?.turn.effects.find((each) => each.type === 'crm');
  expect(effect).toBeDefined();
  await lanes.take(committed!, { type: 'effect.settled', id: `effect:${effect?.id}`, at: 1, effect: effect!.id, result: { ok: true, value: [{ id: '1' }] } });
  for (let attempt = 1; attempt < 5; attempt += 1) await again();
  expect(await status()).toBe('waiting');
  expect((await database.pool.query(`select state from effects where conversation_id = $1 and type = 'crm'`, [committed?.conversation])).rows).toEqual([{ state: 'failed' }]);
});

test('a timer that makes a step throw is given up too, and does not come back every quarter of a second', async () => {
  const flow = graphOf('Touchy timer', [['start', 'on-message'], ['wait', 'wait', { for: '10m' }], ...rest], ['start started wait', 'wait elapsed rule', 'rule safe fine', 'rule broken fine', 'rule otherwise fine', 'fine next end']);
  // Yesterday’s clock: what waits ten minutes is due by the clock of the database.
  world = await laneWorld(database.pool, flow, Date.now() - 86_400_000, spoil);
  lanes = world.newLanes();
  await lanes.accept(world.channel, inbound('ada', 'boom'));
  expect(await fireTimers(world.store, lanes)).toBe(1);
  await lanes.idle();
  expect(await fireTimers(world.store, lanes)).toBe(0);
  for (let attempt = 1; attempt < 5; attempt += 1) await again();
  expect((await database.pool.query(`select attempts, poison is not null as poisoned from events where type = 'timer.fired' and channel_id = $1`, [world.channel.id])).rows).toEqual([{ attempts: 5, poisoned: true }]);
  expect(await status()).toBe('waiting');
  expect(await fireTimers(world.store, lanes)).toBe(0);
});
