/** Files and drawings that are no flow, or a very large one: there is always a sentence for it, and never a crash. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, CompileError, hasErrors, type Issue, LIMITS, readGraph, sentenceOf, validate } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { garbageFile, graph, json } from '../build/arbitraries.ts';
import { flow, goodFlow, issuesOf, message, node, question } from '../build/flow-builder.ts';

const told = (issues: Issue[]) => issues.every((issue) => ['en', 'zh-CN'].every((language) => sentenceOf(issue, language) !== issue.code));

describe('a file that is not quite a flow', () => {
  test('never crashes the reader, and is either a flow or explained', () => {
    fc.assert(
      fc.property(garbageFile, (file) => {
        const { graph: read, issues } = readGraph(file);
        expect(told(issues)).toBe(true);
        if (!read) expect(hasErrors(issues)).toBe(true);
        else expect(told(validate(read, catalogue))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [undefined, 'not-a-flow'],
    [null, 'not-a-flow'],
    [[], 'not-a-flow'],
    ['patchbay.flow', 'not-a-flow'],
    [{ format: 'something.else', version: 1 }, 'not-a-flow'],
    [{ format: 'patchbay.flow', version: 1 }, 'bad-shape'],
    [{ ...goodFlow(), extra: 1 }, 'bad-shape'],
  ])('%j is %s', (file, code) => {
    expect(readGraph(file).issues.map((issue) => issue.code)).toContain(code);
  });

  test('is told apart by step and field', () => {
    const bad = { ...goodFlow(), nodes: goodFlow().nodes.map((each) => (each.id === 'say' ? { ...each, position: { x: 'left', y: 0 } } : each)) };
    expect(readGraph(bad).issues).toEqual([expect.objectContaining({ code: 'bad-shape', place: { node: 'say', field: 'position.x' } })]);
  });

  test('may not use names that JavaScript gives a meaning to', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const bad = JSON.parse(`{"format":"patchbay.flow","version":1,"name":"x","nodes":[{"id":"a","type":"say","config":{"text":{"${key}":"x"}}}],"edges":[]}`);
      expect(readGraph(bad).issues).toEqual([expect.objectContaining({ code: 'unsafe-key', place: { field: `nodes.0.config.text.${key}` } })]);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    }
  });

  test('is refused with a sentence when it nests without end', () => {
    const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
    const withConfig = (value: unknown) => ({ ...goodFlow(), nodes: [{ ...node('a', 'say'), config: { text: value } }] });
    for (const file of [withConfig(deep(100)), withConfig(deep(100_000)), { ...goodFlow(), defaults: deep(100_000) }, { format: 'patchbay.flow', version: deep(100_000) }]) {
      const { issues } = readGraph(file);
      expect(hasErrors(issues) && told(issues)).toBe(true);
    }
    expect(readGraph(withConfig(deep(100_000))).issues[0]).toMatchObject({ code: 'too-deep', facts: { limit: 64 } });
  });
});

describe('a drawing', () => {
  test('of any kind is verified without a crash, and compiles exactly when it has no errors', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        const issues = validate(drawn, catalogue);
        expect(told(issues)).toBe(true);
        if (!hasErrors(issues)) expect(compile(drawn, catalogue).hash).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 500 },
    );
  });

  test('without errors in its steps never leaves a hole in its program', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        if (hasErrors(validate(drawn, catalogue))) return;
        const program = compile(drawn, catalogue);
        for (const each of Object.values(program.nodes)) for (const exit of Object.values(each.exits)) expect(exit.target === null ? exit.role !== 'main' : Object.hasOwn(program.nodes, exit.target)).toBe(true);
      }),
    );
  });

  test('is verified whatever is known of the workspace', () => {
    const facts = fc.record({ tables: fc.dictionary(fc.constantFrom('orders', 'toString', '__proto__'), fc.dictionary(fc.constantFrom('order_id', 'constructor'), fc.constantFrom('text', 'number'))), languages: fc.array(fc.constantFrom('en', 'zh-CN')) }, { requiredKeys: [] });
    const looks = flow({ start: 'on-message', look: ['crm-lookup', { table: 'toString', where: [{ column: 'constructor', value: '1' }] }], done: 'end' }, ['start.started > look', 'look.one > done', 'look.none > done', 'look.several > done']);
    fc.assert(
      fc.property(facts as fc.Arbitrary<object>, graph, (known, drawn) => {
        expect(told(validate(drawn, catalogue, known))).toBe(true);
        expect(told(validate(looks, catalogue, known))).toBe(true);
      }),
    );
    expect(issuesOf(looks, { tables: {} })).toEqual([expect.objectContaining({ code: 'unknown-table' })]);
  });

  test('is never changed by the verifier or the compiler', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        const before = JSON.stringify(drawn);
        validate(drawn, catalogue);
        try {
          compile(drawn, catalogue);
        } catch (error) {
          expect(error).toBeInstanceOf(CompileError);
        }
        expect(JSON.stringify(drawn)).toBe(before);
      }),
    );
  });
});

describe('a very large flow', () => {
  /** Question after question, each with a detour over a message, each answer under a name of its own. */
  const ladder = (steps: number) =>
    flow(
      { start: 'on-message', done: 'end', ...Object.fromEntries(Array.from({ length: steps / 2 }, (_, at) => [[`ask${at}`, question(`answer${at}`, { personWords: { en: ['human'] } })], [`say${at}`, message(at === 0 ? 'Well' : `{{ answer${at - 1} }}`)]] as const).flat()) },
      ['start.started > ask0', ...Array.from({ length: steps / 2 }, (_, at) => [`ask${at}.answered > say${at}`, `ask${at}.person > ${at + 1 < steps / 2 ? `ask${at + 1}` : 'done'}`, `say${at}.next > ${at + 1 < steps / 2 ? `ask${at + 1}` : 'done'}`]).flat()],
    );

  test('of 5,000 steps is verified and compiled, with every answer known where it is read', () => {
    const large = ladder(5_000);
    expect(issuesOf(large)).toEqual([]);
    expect(Object.keys(compile(large, catalogue).nodes)).toHaveLength(5_002);
  });

  test('of 5,000 steps in one circle is verified too', () => {
    const large = ladder(5_000);
    large.edges = large.edges.map((edge) => (edge.target === 'done' ? { ...edge, target: 'ask0' } : edge));
    expect(issuesOf(large).map((issue) => issue.code)).toEqual(['unreachable-node']);
  });

  test('of more than 10,000 steps is refused with a sentence', () => {
    const { graph: read, issues } = readGraph(flow(Object.fromEntries(Array.from({ length: LIMITS.nodesPerFlow + 1 }, (_, at) => [`n${at}`, 'end']))));
    expect(read).toBeUndefined();
    expect(issues.map((issue) => sentenceOf(issue))).toEqual(['This flow has 10001 steps; 10000 are possible. Make some of them a flow of their own.']);
  });

  test('of exactly 10,000 steps is a flow', () => {
    const { graph: read } = readGraph(flow(Object.fromEntries(Array.from({ length: LIMITS.nodesPerFlow }, (_, at) => [`n${at}`, 'end']))));
    expect(read?.nodes).toHaveLength(10_000);
  });
});

test('any JSON at all may stand in a config', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(...Object.keys(catalogue)), (value, type) => {
      const drawn = flow({ start: 'on-message' });
      drawn.nodes.push({ ...node('a', type), config: { text: value, question: value, choices: value, cases: value, where: value, nudges: value, retries: value, personWords: value, table: value, save: value } });
      expect(told(issuesOf(drawn))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
