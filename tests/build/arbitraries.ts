/** What fast-check makes up for the tests: JSON with awkward keys, texts, whole graphs, and garbage that only looks like one. */
import { catalogue } from '@patchbay/nodes/meta';
import { emptyGraph, type Graph, type Json, type Node } from '@patchbay/schema';
import fc from 'fast-check';

/** Ordinary keys, and some that JavaScript gives a meaning to. */
const key = fc.oneof(fc.stringMatching(/^[a-z_]{1,8}$/), fc.constantFrom('toString', 'valueOf', 'then', 'length', 'size', ''));
const anyKey = fc.oneof({ weight: 4, arbitrary: key }, fc.constantFrom('__proto__', 'constructor', 'prototype'));

const jsonWith = (keys: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Json>(null, true, false, 0, -1, 1.5, 1e300, '', 'text', '2026-03-03', '12', '１２', '{{ x }}'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;

/** Any JSON value of moderate size, as data from outside may be; its keys may be awkward, and stay own properties. */
export const json = jsonWith(anyKey);

/** JSON as a flow file may hold it: the keys that would reach a prototype are refused there. */
const flowJson = jsonWith(key);

/** Texts of customers: words, digits, Chinese, emoji, template signs, spaces, nothing at all. */
export const customerText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', 'hi', '1', '2', '99', '#W1000001', 'W1000003', 'order w1000004 please', '#W9999999', '#W1000009', 'ada.moreno@example.com', 'no@example.com', 'a person please', '转人工', '查询其他订单'),
  fc.constantFrom('By e-mail', 'Talk to a person', 'Thanks, that is all', 'Another order', '{{ contact.email }}', '{% for i in (1..1000000) %}x{% endfor %}', '__proto__', 'constructor'),
  fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => text.replaceAll('\u0000', '').toWellFormed()),
  fc.integer({ min: 40, max: 90 }).map((length) => `${'a'.repeat(length)}😀😀😀`),
);

/** Two languages with texts, some of them templates. */
const text = fc.dictionary(fc.constantFrom('en', 'zh-CN'), fc.constantFrom('', 'Hello', '您好 😀', 'Hi {{ contact.name }}', '{% if', '{{ order.id }}'), { noNullPrototype: true });
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/).filter((value) => value !== 'constructor' && value !== 'prototype');

/** A config that is right, half typed or wrong. */
const config = fc.oneof(
  fc.record({ text }, { noNullPrototype: true }),
  fc.record({ question: text, save: fc.constantFrom('answer', 'order.id', '1x'), tries: fc.oneof(fc.integer({ min: 0, max: 12 }), flowJson), retries: fc.oneof(fc.array(text, { maxLength: 3 }), flowJson), nudges: fc.oneof(fc.array(fc.record({ after: fc.constantFrom('10m', '1h', 'soon'), text }, { noNullPrototype: true }), { maxLength: 2 }), flowJson) }, { requiredKeys: [], noNullPrototype: true }),
  fc.record({ question: text, choices: fc.oneof(fc.array(fc.record({ id: fc.oneof(id, flowJson), label: fc.oneof(text, flowJson) }, { noNullPrototype: true }), { maxLength: 3 }), flowJson), personWords: flowJson }, { requiredKeys: [], noNullPrototype: true }),
  fc.record({ cases: fc.oneof(fc.array(fc.record({ id, label: fc.string(), rule: flowJson }, { noNullPrototype: true }), { maxLength: 3 }), flowJson) }, { noNullPrototype: true }),
  fc.dictionary(key, flowJson, { maxKeys: 4, noNullPrototype: true }),
) as fc.Arbitrary<Node['config']>;

/** A graph of the right shape whose steps may be anything, and whose connections may lead anywhere. */
export const graph: fc.Arbitrary<Graph> = fc
  .uniqueArray(id, { maxLength: 12 })
  .chain((ids) => {
    const some = ids.length === 0 ? id : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...ids) }, id);
    const exit = fc.constantFrom('started', 'next', 'answered', 'invalid', 'silence', 'person', 'one', 'none', 'otherwise', 'toString');
    return fc.record({
      nodes: fc.tuple(...ids.map((each) => fc.record({ id: fc.constant(each), type: fc.constantFrom(...Object.keys(catalogue), 'teleport'), version: fc.constant(1), title: fc.string({ unit: 'grapheme', maxLength: 10 }), position: fc.record({ x: fc.integer({ min: -1e6, max: 1e6 }), y: fc.integer({ min: -1e6, max: 1e6 }) }, { noNullPrototype: true }), config }, { noNullPrototype: true }))),
      edges: fc.uniqueArray(fc.record({ id: id.map((each) => `e-${each}`), source: some, exit, target: some }, { noNullPrototype: true }), { selector: (edge) => edge.id, maxLength: 24 }),
      notes: fc.uniqueArray(fc.record({ id: id.map((each) => `n-${each}`), text: fc.string({ unit: 'grapheme', maxLength: 20 }), position: fc.constant({ x: 1, y: 2 }), width: fc.constant(220), height: fc.constant(96) }, { noNullPrototype: true }), { selector: (note) => note.id, maxLength: 2 }),
      languages: fc.constantFrom<string[][]>(['en'], ['en', 'zh-CN']),
    });
  })
  .map((parts) => ({ ...emptyGraph('Made up'), ...parts, nodes: [...parts.nodes] }));

/** A file that begins like a flow and goes wrong anywhere after that. */
export const garbageFile: fc.Arbitrary<unknown> = fc.oneof(
  json,
  fc.record({ format: fc.constant('patchbay.flow'), version: fc.oneof(fc.constant(1), json), name: fc.oneof(fc.constant('x'), json), nodes: fc.oneof(fc.array(json, { maxLength: 4 }), json), edges: fc.oneof(fc.array(json, { maxLength: 4 }), json), languages: json, defaults: json, variables: json, stories: json }, { requiredKeys: ['format'], noNullPrototype: true }),
  graph.chain((good) => fc.constantFrom('nodes', 'edges', 'languages', 'defaults', 'variables', 'notes').chain((part) => json.map((bad) => ({ ...good, [part]: bad })))),
);
