/** The test chat's own reckoning: variables at a step, what is lit, whether the draft changed, moments and lengths of time, and saving a test. */
import { catalogue } from '@patchbay/nodes/meta';
import type { Graph, Story } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestRun, TestStep } from '../../apps/editor/src/api/tests.ts';
import { removeStory, saveStory } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { draftChanged } from '../../apps/editor/src/test-chat/draft-changed.ts';
import { settable } from '../../apps/editor/src/test-chat/settable.ts';
import { timeBetween } from '../../apps/editor/src/test-chat/time-between.ts';
import { untilSaved } from '../../apps/editor/src/test-chat/until-saved.ts';
import { lastChange, leaves, setByHand, typedValue, varsAfter, varsBefore } from '../../apps/editor/src/test-chat/variables-at.ts';
import { exitKey, walkOf } from '../../apps/editor/src/test-chat/walk.ts';
import { momentIn, wallTime } from '../../apps/editor/src/test-chat/wall-time.ts';
import { flow, goodFlow, message, question } from '../build/flow-builder.ts';

const at = '2026-03-03T09:00:00.000Z';
const told: Omit<TestStep, 'number' | 'at'>[] = [
  { node: 'start', way: { exit: 'started' }, before: { tone: 'kind' } },
  { node: 'ask', way: { exit: 'answered' }, set: { number: '#W1' } },
  { node: 'find', way: { calls: 'crm' } },
  { node: 'find', way: { exit: 'one' }, set: { order: { id: '#W1', state: 'sent' } } },
  { node: '', way: { stays: true }, set: { 'order.state': 'lost' }, byHand: true },
  { node: 'tell', way: { stays: true } },
];
const steps: TestStep[] = told.map((step, place) => ({ ...step, number: place + 1, at }));

describe('variables at a step', () => {
  test('are those that were written until then', () => {
    expect(varsAfter(steps, 1)).toEqual({ tone: 'kind' });
    expect(varsAfter(steps, 3)).toEqual({ tone: 'kind', number: '#W1' });
    expect(varsAfter(steps, 6)).toEqual({ tone: 'kind', number: '#W1', order: { id: '#W1', state: 'lost' } });
  });

  test('begin anew with a new conversation', () => {
    expect(varsAfter([...steps, { node: 'start', way: { exit: 'started' }, before: { tone: 'kind' }, number: 7, at }], 7)).toEqual({ tone: 'kind' });
  });

  test('are found as they were when the conversation came to a step, also one that called and waited', () => {
    expect(varsBefore(steps, 'find')).toEqual({ tone: 'kind', number: '#W1' });
    expect(varsBefore(steps, 'start')).toEqual({ tone: 'kind' });
    expect(varsBefore(steps, 'nowhere')).toBeUndefined();
  });

  test('say what changed last and what was there before', () => {
    expect(lastChange(steps, 3)).toMatchObject({ step: { number: 2 }, changes: [{ path: 'number', value: '#W1', old: undefined }] });
    expect(lastChange(steps, 4)?.changes).toEqual([{ path: 'order.id', value: '#W1', old: undefined }, { path: 'order.state', value: 'sent', old: undefined }]);
    expect(lastChange(steps, 6)).toMatchObject({ step: { number: 5 }, changes: [{ path: 'order.state', value: 'lost', old: 'sent' }] });
    expect(lastChange(steps, 1)).toBeUndefined();
  });

  test('that were set by hand are known until a step writes them', () => {
    expect([...setByHand(steps, 4)]).toEqual([]);
    expect([...setByHand(steps, 6)]).toEqual(['order.state']);
    expect([...setByHand([...steps, { node: 'find', way: { exit: 'one' }, set: { order: {} }, number: 7, at }], 7)]).toEqual([]);
  });

  test('are taken apart to single values', () => {
    expect(leaves({ a: { b: [1], c: {} }, d: null })).toEqual([{ path: 'a.b', value: [1] }, { path: 'a.c', value: {} }, { path: 'd', value: null }]);
  });

  test.each([
    ['7', 3, 7],
    ['seven', 3, 'seven'],
    ['true', false, true],
    ['7', 'text', '7'],
    ['[1, 2]', [], [1, 2]],
    ['[1, 2', [], '[1, 2'],
    ['{"a":1}', 'text', '{"a":1}'],
    ['', 3, ''],
  ])('typed as “%s” where %j was', (text, old, value) => {
    expect(typedValue(text, old)).toEqual(value);
  });

  test('that can be set are the flow’s own, and of records only what it speaks of', () => {
    const graph = flow({ start: 'on-message', ask: question('number'), find: ['crm-lookup', { table: 'orders', where: [{ column: 'id', value: '{{ number }}' }], save: 'order' }], tell: message('It is {{ order.state }}.') });
    const facts = { tables: { orders: { id: 'text' as const, state: 'text' as const, weight: 'number' as const } } };
    expect(settable(graph, catalogue, facts).map(({ path }) => path)).toEqual(['number', 'order.state']);
  });
});

test('the canvas is lit up to the step that is looked at, and what was done by hand is nowhere on it', () => {
  const run = { steps, status: 'waiting' } as unknown as TestRun;
  const whole = walkOf(run, null);
  expect([...whole.cards.keys()]).toEqual(['start', 'ask', 'find', 'tell']);
  expect(whole.cards.get('tell')).toMatchObject({ waiting: true });
  const then = walkOf(run, 2);
  expect([...then.cards.keys()]).toEqual(['start', 'ask']);
  expect([...then.exits]).toEqual([exitKey('start', 'started'), exitKey('ask', 'answered')]);
  expect(then.cards.get('ask')).toMatchObject({ chosen: true, waiting: false });
});

describe('a draft', () => {
  const before = goodFlow();
  const changed = (change: (graph: Graph) => void) => {
    const now = structuredClone(before);
    change(now);
    return draftChanged(before, now);
  };

  test('that was only moved, renamed or noted runs the same', () => {
    expect(changed((graph) => graph.nodes.forEach((node) => Object.assign(node, { position: { x: 9, y: 9 }, title: 'Other' })))).toBe(false);
    expect(changed((graph) => graph.notes.push({ id: 'n', text: 'x', position: { x: 0, y: 0 }, width: 100, height: 100 }))).toBe(false);
    expect(changed((graph) => graph.stories.push({ name: 'x', turns: [] }))).toBe(false);
  });

  test('with another text, cord, step, language or answer runs differently', () => {
    expect(changed((graph) => Object.assign(graph.nodes[2]?.config ?? {}, { text: { en: 'Other' } }))).toBe(true);
    expect(changed((graph) => Object.assign(graph.edges[1] ?? {}, { target: 'done' }))).toBe(true);
    expect(changed((graph) => graph.nodes.pop())).toBe(true);
    expect(changed((graph) => graph.languages.push('zh-CN'))).toBe(true);
    expect(changed((graph) => delete graph.defaults.silence)).toBe(true);
  });
});

describe('time', () => {
  test.each([[0, '1s'], [1, '1s'], [600_000, '10m'], [90_061_000, '1d1h1m1s'], [89_999_999, '1d1h'], [1e15, '366d']])('from 0 to %d passes as %s', (to, length) => {
    expect(timeBetween(0, to)).toBe(length);
  });

  test.each(['UTC', 'Europe/Lisbon', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'])('is read back as it is shown in %s', (zone) => {
    for (const moment of ['2026-01-15T12:30:00Z', '2026-03-29T00:59:00Z', '2026-07-01T22:05:00Z', '2026-10-25T12:00:00Z']) expect(momentIn(wallTime(Date.parse(moment), zone), zone)).toBe(Date.parse(moment));
  });

  test('that is none is refused', () => {
    for (const wall of ['', 'soon', '2026-13-01T00:00']) expect(momentIn(wall, 'UTC')).toBeUndefined();
  });
});

describe('a saved test', () => {
  const story = (name: string): Story => ({ name, turns: [{ customer: 'hi' }] });
  const names = (doc: FlowDoc) => doc.graph().stories.map((each) => each.name);
  let doc: FlowDoc;
  beforeEach(() => {
    doc = new FlowDoc();
    writeGraph(doc.doc, goodFlow(), catalogue);
  });

  test('is kept in the flow under a name of its own, and saving is undone in one step', () => {
    expect([saveStory(doc, story('Late')), saveStory(doc, story(' Late ')), saveStory(doc, story(''))]).toEqual(['Late', 'Late 2', '1']);
    expect(names(doc)).toEqual(['Late', 'Late 2', '1']);
    doc.undo.undo();
    expect(names(doc)).toEqual(['Late', 'Late 2']);
    doc.undo.redo();
    expect(names(doc)).toHaveLength(3);
  });

  test('is removed by its place', () => {
    for (const name of ['a', 'b', 'c']) saveStory(doc, story(name));
    removeStory(doc, 1);
    expect(names(doc)).toEqual(['a', 'c']);
    doc.undo.undo();
    expect(names(doc)).toEqual(['a', 'b', 'c']);
  });

  test('is not saved in a flow that can only be read', () => {
    doc.readOnly = true;
    saveStory(doc, story('a'));
    expect(names(doc)).toEqual([]);
  });
});

test('a test waits for edits that are on their way, and for nothing else', async () => {
  let state: 'saving' | 'saved' | 'offline' = 'offline';
  const listeners = new Set<() => void>();
  const line = { state: () => state, subscribe: (listener: () => void) => (listeners.add(listener), () => listeners.delete(listener)) };
  await untilSaved(line);
  state = 'saving';
  let saved = false;
  const waiting = untilSaved(line).then(() => (saved = true));
  for (const listener of listeners) listener();
  expect(saved).toBe(false);
  state = 'saved';
  for (const listener of listeners) listener();
  await waiting;
  expect([saved, listeners.size]).toEqual([true, 0]);
});
