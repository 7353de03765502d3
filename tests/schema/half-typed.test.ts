/** What the page asks of a step while it is typed: the same exits and variables that a conversation will meet. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, exitsOf, metaOf, type NodeMeta, writesOf } from '@patchbay/schema';
import { expect, test } from 'vitest';
import { flow, question } from '../build/flow-builder.ts';

const ask = metaOf(catalogue, 'ask') as NodeMeta;
const choose = metaOf(catalogue, 'choose') as NodeMeta;

test('a question of a file that says no words for a person has no exit for them, on the card as in the program', () => {
  const graph = flow({ start: 'on-message', ask: question('name'), done: 'end' }, ['start.started > ask', 'ask.answered > done']);
  const config = { question: { en: 'Your name?' }, save: 'name' };
  graph.nodes.find((node) => node.id === 'ask')!.config = config;
  expect(exitsOf(ask, config).map(({ id }) => id)).toEqual(Object.keys(compile(graph, catalogue).nodes.ask!.exits));
});

test('a step whose question is still empty keeps the exits of its answers', () => {
  const config = { question: {}, choices: [{ id: 'yes', label: { en: 'Yes' } }] };
  expect(exitsOf(choose, config).map(({ id }) => id)).toContain('yes');
});

test('a config that cannot be read has the exits of a fresh step, and writes nothing', () => {
  expect(exitsOf(choose, { choices: [null] })).toEqual(choose.exits(choose.defaults));
  expect(writesOf({ ...ask, writes: () => { throw new TypeError('half typed'); } }, {})).toEqual([]);
});
