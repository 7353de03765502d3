/** Taking steps out into a flow of their own: what both become, and what cannot be taken out. */
import { catalogue } from '@patchbay/nodes/meta';
import { graph as graphSchema, hasErrors, validate } from '@patchbay/schema';
import { expect, test } from 'vitest';
import { extract, sameSteps } from '../../apps/editor/src/doc/extract.ts';
import { flow, message, question } from '../build/flow-builder.ts';

const whole = () => {
  const drawn = flow(
    { start: 'on-message', ask: question('name'), hello: message('Hello {{ name }}'), sorry: message('Sorry'), bye: message('Bye'), done: 'end' },
    ['start.started > ask', 'ask.answered > hello', 'ask.invalid > sorry', 'hello.next > bye', 'sorry.next > bye', 'bye.next > done'],
  );
  return { ...drawn, nodes: drawn.nodes.map((node) => ({ ...node, title: node.id === 'bye' ? 'Goodbye' : '' })) };
};
const counter = () => {
  let at = 0;
  return () => `new${(at += 1)}`;
};
const take = (...ids: string[]) => extract(whole(), catalogue, new Set(ids), 'Greeting', counter());

test('the new flow can be published as it is, and ends where it was left', () => {
  const taken = take('ask', 'hello', 'sorry');
  if (typeof taken === 'string') throw new Error(taken);
  expect(hasErrors(validate(taken.inner, catalogue))).toBe(false);
  expect(taken.inner.nodes.filter(({ type }) => type === 'end').map(({ config }) => config.outcome)).toEqual(['Goodbye']);
  expect(graphSchema.safeParse(taken.inner).success).toBe(true);
});

test('a stub stands where the steps were, with the same ways in and out', () => {
  const taken = take('ask', 'hello', 'sorry');
  if (typeof taken === 'string') throw new Error(taken);
  const outer = taken.outer('flow-1');
  const stub = outer.nodes.find(({ type }) => type === 'sub-flow')!;
  expect([stub.title, stub.config]).toEqual(['Greeting', { flow: 'flow-1' }]);
  expect(outer.nodes.map(({ id }) => id).toSorted()).toEqual(['bye', 'done', stub.id, 'start'].toSorted());
  expect(outer.edges.map(({ source, exit, target }) => `${source}.${exit} > ${target}`).toSorted()).toEqual(['bye.next > done', `start.started > ${stub.id}`, `${stub.id}.Goodbye > bye`].toSorted());
  expect(graphSchema.safeParse(outer).success).toBe(true);
  // Until a build knows the stub, nobody publishes it by mistake.
  expect(validate(outer, catalogue).map(({ code }) => code)).toContain('unknown-kind');
});

test.each([
  ['nothing', []],
  ['start', ['start', 'ask']],
  ['several-ways-in', ['hello', 'sorry']],
] as const)('%s cannot be taken out', (why, ids) => {
  expect(take(...ids)).toBe(why);
});

test('what nothing leads to cannot be taken out', () => {
  const drawn = whole();
  drawn.edges = drawn.edges.filter(({ target }) => target !== 'ask');
  expect(extract(drawn, catalogue, new Set(['ask']), 'x', counter())).toBe('no-way-in');
});

test('what somebody changed meanwhile is noticed: a step, or a cord at one', () => {
  const drawn = whole();
  const ids = new Set(['ask', 'hello']);
  expect(sameSteps(drawn, { ...drawn, nodes: drawn.nodes.map((node) => (node.id === 'bye' ? { ...node } : node)) }, ids)).toBe(true);
  expect(sameSteps(drawn, { ...drawn, nodes: drawn.nodes.map((node) => (node.id === 'hello' ? { ...node } : node)) }, ids)).toBe(false);
  expect(sameSteps(drawn, { ...drawn, edges: drawn.edges.filter(({ source }) => source !== 'hello') }, ids)).toBe(false);
});
