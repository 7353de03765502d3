/** How a story is compared with what happens: whole texts, parts of texts, time, and worlds that a story changes. */
import { type Story, story, type World, world } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { runStory } from '../../apps/runtime/src/simulate/run-story.ts';
import { chooseContact, openWorld } from '../../apps/runtime/src/simulate/world.ts';
import { flow, message, programOf, question } from '../build/flow-builder.ts';

const program = programOf(
  flow({ start: 'on-message', hello: message('Hello {{ contact.first_name }}, it is {{ now | date: "time" }}.'), ask: question('answer', { nudges: [{ after: '10m', text: { en: 'Still there?' } }], giveUpAfter: '1h' }), done: 'end' }, ['start.started > hello', 'hello.next > ask', 'ask.answered > done', 'ask.silence > done']),
);
const WORLD: World = { now: '2026-03-03T09:00:00+01:00', zone: 'Europe/Berlin', contacts: [{ id: 'ada', name: 'Ada Moreno' }, { id: 'wei', name: 'Wei Lin', email: 'wei@example.com' }] };
const tell = (turns: Story['turns'], more: Partial<Story> = {}) => runStory(program, { name: 'A story', turns, ...more }, WORLD);
const bot = (text: string): Story['turns'] => [{ customer: 'hi' }, { bot: text }, { bot: 'Well?' }];

describe('what the bot says', () => {
  test.each(['Hello Ada, it is 09:00 AM.', '  Hello Ada, it is 09:00 AM.  ', 'Hello…', '…09:00…', '…AM.', 'Hello …, it is … AM.', '…'])('fits “%s”', (told) => {
    expect(tell(bot(told)).failure).toBe('');
  });

  test.each(['Hello', 'hello Ada, it is 09:00 AM.', '…09:00', 'Ada…', 'Hello … 10:00 …', '', 'Hello … Ada … Ada …'])('does not fit “%s”', (told) => {
    expect(tell(bot(told))).toMatchObject({ ok: false, turn: 1 });
  });
});

describe('time', () => {
  test('passes only when a story says so, and reminders come when they are due', () => {
    expect(tell([...bot('Hello…'), { after: '9m' }, { after: '1m' }, { bot: 'Still there?' }, { after: '50m' }], { outcome: 'solved' }).failure).toBe('');
    expect(tell([...bot('Hello…'), { after: '9m' }, { bot: 'Still there?' }]).failure).toContain('it said nothing');
    expect(tell([...bot('Hello…'), { after: '2h' }, { bot: 'Still there?' }], { outcome: 'solved' }).failure).toBe('');
  });

  test('moves the bot’s clock', () => {
    expect(tell([...bot('…09:00…'), { customer: 'x' }, { after: '2h' }, { customer: 'again' }, { bot: '…11:00…' }, { bot: 'Well?' }]).failure).toBe('');
  });
});

test('a flow that wakes itself for ever fails its story, and nobody waits for it', () => {
  const restless = programOf(flow({ start: 'on-message', nap: ['wait', { for: '1s', wakes: false }] }, ['start.started > nap', 'nap.elapsed > nap']));
  expect(runStory(restless, { name: 'Naps', turns: [{ customer: 'hi' }, { after: '366d' }] })).toMatchObject({ ok: false, turn: 1, difference: { kind: 'circle' }, failure: expect.stringMatching(/^The flow goes in circles: More than 2000 timers/) });
});

test('a story may begin at a step, with what is known there, and says when that step is gone', () => {
  const from = { node: 'ask', vars: { answer: 'blue' }, said: 'hello' };
  expect(tell([{ bot: 'Well?' }, { customer: 'red' }], { from, outcome: 'solved' }).failure).toBe('');
  expect(tell([{ customer: 'red' }], { from })).toMatchObject({ turn: 0, difference: { kind: 'more words', said: 'Well?' } });
  expect(tell([{ bot: 'Well?' }], { from: { node: 'constructor' } })).toMatchObject({ ok: false, turn: null, difference: { kind: 'no step', told: 'constructor' } });
});

describe('the world', () => {
  test('has the contact a story names, by id, e-mail or name', () => {
    for (const contact of ['wei', 'WEI@example.com', 'wei lin']) expect(tell(bot('Hello Wei,…'), { contact }).failure).toBe('');
    expect(tell(bot('Hello Ada,…')).failure).toBe('');
  });

  test('may be another one for a single story', () => {
    expect(tell(bot('Hello Zoë, it is 07:30 PM.'), { world: { now: '2026-07-01T19:30:00+02:00', contacts: [{ id: 'z', name: 'Zoë' }] } }).failure).toBe('');
  });

  test('that says nothing is the same everywhere: a Tuesday at nine, and somebody unknown', () => {
    const empty = openWorld();
    expect(empty).toMatchObject({ now: Date.parse('2026-03-03T09:00:00Z'), zone: 'UTC', contacts: [] });
    expect(chooseContact(empty, undefined, 'en')).toEqual({ id: 'visitor', name: '', attributes: {}, language: 'en' });
  });

  test('takes records as a list or by id', () => {
    expect(openWorld({ tables: { orders: { '#1': { a: 1 } }, more: [{ a: 2 }] } }).tables).toEqual(new Map([['orders', [{ a: 1 }]], ['more', [{ a: 2 }]]]));
  });

  test.each([[{ now: 'tomorrow' }], [{ now: '2026-03-03T09:00:00' }], [{ tables: { orders: 'all' } }], [{ weather: 'fine' }]])('%j is none', (value) => {
    expect(world.safeParse(value).success).toBe(false);
  });
});

test('a story is a name and turns, and nothing it does not know', () => {
  expect(story.safeParse({ name: 'x', turns: [{ customer: 'hi' }, { bot: 'hi' }, { after: '10m' }] }).success).toBe(true);
  for (const turns of [[{ agent: 'hi' }], [{ customer: 1 }], [{ after: 'soon' }], [{ customer: 'hi', bot: 'hi' }]]) expect(story.safeParse({ name: 'x', turns }).success).toBe(false);
  expect(story.safeParse({ name: '', turns: [] }).success).toBe(false);
});
