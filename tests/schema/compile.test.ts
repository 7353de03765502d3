/** Compiling: one name for what a customer sees, another for anything that changes it, and nothing that cannot run. */
import { catalogue } from '@patchbay/nodes/meta';
import { canonicalJson, compile, CompileError, type Graph, hashOf, type Json, metaOf } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../build/arbitraries.ts';
import { flow, goodFlow, message, node, question } from '../build/flow-builder.ts';
import { readJson } from '../build/files.ts';

const hash = (graph: Graph) => compile(graph, catalogue).hash;
const orderStatus = readJson('templates', 'order-status', 'flow.json') as Graph;

describe('the name of a program', () => {
  test('does not depend on where things stand or what they are called', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(orderStatus.nodes, { minLength: orderStatus.nodes.length }), fc.shuffledSubarray(orderStatus.edges, { minLength: orderStatus.edges.length }), fc.integer({ min: -1000, max: 1000 }), (nodes, edges, x) => {
        const moved = { ...orderStatus, nodes: nodes.map((each) => ({ ...each, title: `Step ${x}`, position: { x, y: -x } })), edges: edges.map((edge) => ({ ...edge, id: `edge${x}-${edge.id}`.slice(0, 64) })), notes: [], description: `Moved by ${x}`, stories: [] };
        expect(hash(moved)).toBe(hash(orderStatus));
      }),
    );
  });

  test('does not depend on the order of two steps that a flow can begin at', () => {
    const twice = flow({ b: 'on-message', a: 'on-message', done: 'end' }, ['a.started > done', 'b.started > done']);
    expect(hash({ ...twice, nodes: twice.nodes.toReversed() })).toBe(hash(twice));
  });

  test('does not depend on the order of keys in a config', () => {
    const turned = { ...orderStatus, nodes: orderStatus.nodes.map((each) => ({ ...each, config: Object.fromEntries(Object.entries(each.config).reverse()) })) };
    expect(hash(turned)).toBe(hash(orderStatus));
  });

  test('does not depend on whether what is usual is written down', () => {
    const terse = flow({ start: 'on-message', done: 'end' }, ['start.started > done']);
    const done = terse.nodes.find((each) => each.id === 'done');
    if (done) done.config = { outcome: 'solved' };
    expect(hash(terse)).toBe(hash(flow({ start: 'on-message', done: ['end', { outcome: 'solved', person: false }] }, ['start.started > done'])));
  });

  test.each([
    ['a text', (graph: Graph) => void ((graph.nodes[2] as { config: object }).config = { text: { en: 'You said: {{ answer }}.' } })],
    ['where an exit leads', (graph: Graph) => void (graph.edges[2]!.target = 'say')],
    ['the answer for silence', (graph: Graph) => void (graph.defaults.silence = { say: { en: 'Bye.' }, then: 'close' })],
    ['how long the flow is patient', (graph: Graph) => void (graph.defaults.silenceAfter = '2d')],
    ['the languages', (graph: Graph) => void (graph.languages = ['zh-CN'])],
    ['a variable’s first value', (graph: Graph) => void (graph.variables = [{ name: 'x', type: 'text', default: 'y' }])],
    ['the id of a step', (graph: Graph) => void (graph.nodes.push(node('more', 'end')))],
  ])('is another when %s changes', (_what, change) => {
    const changed = structuredClone(goodFlow());
    change(changed);
    expect(hash(changed)).not.toBe(hash(goodFlow()));
  });

  test('is the hash of everything else in the program', () => {
    const { hash: name, ...rest } = compile(goodFlow(), catalogue);
    expect(hashOf(rest as unknown as Json)).toBe(name);
    expect(name).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a program', () => {
  test('knows every exit of every step, and where it leads', () => {
    const program = compile(goodFlow(), catalogue);
    expect(program.starts).toEqual(['start']);
    expect(program.nodes.ask?.exits).toEqual({ answered: { role: 'main', target: 'say' }, invalid: { role: 'failure', target: null }, silence: { role: 'silence', target: null } });
    expect(program.nodes.done?.exits).toEqual({});
  });

  test('is plain JSON', () => {
    const program = compile(orderStatus, catalogue);
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
  });

  test('holds steps with names such as toString like any other', () => {
    const program = compile(flow({ valueOf: 'on-message', toString: message('Hi'), done: 'end' }, ['valueOf.started > toString', 'toString.next > done']), catalogue);
    expect(Object.keys(program.nodes).sort()).toEqual(['done', 'toString', 'valueOf']);
    expect(program.nodes.done).toMatchObject({ type: 'end' });
  });
});

describe('a flow with errors is not compiled', () => {
  test.each([
    ['nothing to begin at', flow({ done: 'end' })],
    ['a kind nobody knows', flow({ start: 'on-message', odd: 'teleport' }, ['start.started > odd'])],
    ['a kind called like a part of JavaScript', flow({ start: 'on-message', odd: 'constructor' }, ['start.started > odd'])],
    ['a question that asks nothing', flow({ start: 'on-message', ask: question('answer', { question: {} }) }, ['start.started > ask'])],
    ['nothing in it', flow({})],
  ])('%s', (_what, graph) => {
    expect(() => compile(graph, catalogue)).toThrow(CompileError);
  });
});

describe('canonical JSON', () => {
  test('is the same text for equal values, whatever the order of keys', () => {
    const turn = (value: Json): Json => (Array.isArray(value) ? value.map(turn) : typeof value === 'object' && value !== null ? (Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turn(inner)])) as Json) : value);
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turn(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('is another text for another value', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(hashOf(a) === hashOf(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});

test('a kind is found by its own name only', () => {
  expect(metaOf(catalogue, 'say')?.type).toBe('say');
  for (const name of ['constructor', 'toString', '__proto__', 'Say', '']) expect(metaOf(catalogue, name)).toBeUndefined();
});
