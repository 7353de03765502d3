/** Steps that are switched off: conversations pass them by, and nobody is told of what is wrong inside them. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, hasErrors, validate, withoutOff } from '@patchbay/schema';
import { readDoc, writeGraph } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { flow, message, question } from '../build/flow-builder.ts';

const switched = (graph: ReturnType<typeof flow>, ...ids: string[]) => ({ ...graph, nodes: graph.nodes.map((node) => (ids.includes(node.id) ? { ...node, off: true } : node)) });
const chain = () => flow({ start: 'on-message', hello: message('Hello'), more: message('More'), done: 'end' }, ['start.started > hello', 'hello.next > more', 'more.next > done']);

test('the program is the one without the step, its cords tied together', () => {
  const without = flow({ start: 'on-message', hello: message('Hello'), done: 'end' }, ['start.started > hello', 'hello.next > done']);
  expect(compile(switched(chain(), 'more'), catalogue).hash).toBe(compile(without, catalogue).hash);
  expect(compile(switched(chain(), 'hello', 'more'), catalogue).nodes.start?.exits.started?.target).toBe('done');
});

test('what is wrong in a step that is off is nobody’s trouble', () => {
  const graph = chain();
  graph.nodes.find((node) => node.id === 'more')!.config = {};
  expect(hasErrors(validate(graph, catalogue))).toBe(true);
  expect(validate(switched(graph, 'more'), catalogue)).toEqual([]);
});

test('a step that is off and leads nowhere leaves an open exit behind', () => {
  const graph = chain();
  graph.edges = graph.edges.filter((edge) => edge.source !== 'more');
  const issues = validate(switched(graph, 'more'), catalogue);
  expect(issues.map(({ code, place }) => [code, place.node])).toContainEqual(['open-exit', 'hello']);
});

test('steps that are off in a circle lead nowhere, and nothing hangs', () => {
  const graph = flow({ start: 'on-message', a: message('A'), b: message('B') }, ['start.started > a', 'a.next > b', 'b.next > a']);
  expect(withoutOff(switched(graph, 'a', 'b'), catalogue).edges).toEqual([]);
});

test('a flow whose start is off has no start', () => {
  expect(validate(switched(chain(), 'start'), catalogue).map(({ code }) => code)).toContain('missing-start');
});

test('a question that is off passes on by its answer, not by its failures', () => {
  const graph = flow({ start: 'on-message', ask: question('name'), yes: message('Yes'), no: message('No') }, ['start.started > ask', 'ask.invalid > no', 'ask.answered > yes']);
  expect(withoutOff(switched(graph, 'ask'), catalogue).edges).toMatchObject([{ source: 'start', target: 'yes' }]);
});

test('a half-written question with answers that is off still passes on by its first answer', () => {
  const graph = flow({ start: 'on-message', pick: 'choose', yes: message('Yes') }, ['start.started > pick', 'pick.first > yes']);
  graph.nodes.find((node) => node.id === 'pick')!.config = { question: {}, choices: [{ id: 'first', label: { en: 'First' } }] };
  expect(withoutOff(switched(graph, 'pick'), catalogue).edges).toMatchObject([{ source: 'start', target: 'yes' }]);
});

test('off, collapsed and frames survive the shared document', () => {
  const graph = switched(chain(), 'more');
  graph.nodes[0]!.collapsed = true;
  graph.frames = [{ id: 'f1', title: 'Greeting', position: { x: 0, y: 0 }, width: 400, height: 300 }];
  const doc = new Y.Doc();
  writeGraph(doc, graph, catalogue);
  const read = readDoc(doc);
  expect(read.frames).toEqual(graph.frames);
  expect(Object.fromEntries(read.nodes.map(({ id, off, collapsed }) => [id, [off, collapsed]]))).toEqual({ start: [undefined, true], hello: [undefined, undefined], more: [true, undefined], done: [undefined, undefined] });
});
