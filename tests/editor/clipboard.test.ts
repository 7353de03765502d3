/** Copying and pasting steps: what travels, what is made new, and what is refused with a reason. */
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, emptyGraph, type Node } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import { clipOf, clipText } from '../../apps/editor/src/doc/clipboard.ts';
import { duplicate, fitsInto, pasteSteps } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { PASTE_STEPS_MAX, readClip } from '../../apps/editor/src/doc/read-clip.ts';

const say = (id: string, x: number, text = 'Hello'): Node => ({ id, type: 'say', version: 1, title: id, position: { x, y: 0 }, config: { text: { en: text } } });

function graphOf(parts: Partial<Graph>): Graph {
  return { ...emptyGraph('Test'), ...parts };
}

function opened(graph: Graph): FlowDoc {
  const flow = new FlowDoc();
  writeGraph(flow.doc, graph, catalogue);
  return flow;
}

const source = graphOf({
  variables: [
    { name: 'plan', type: 'text' },
    { name: 'unused', type: 'text' },
  ],
  nodes: [say('one', 0, 'You have {{ plan }}.'), say('two', 400), say('far', 2_000)],
  edges: [
    { id: 'inner', source: 'one', exit: 'next', target: 'two' },
    { id: 'outer', source: 'two', exit: 'next', target: 'far' },
  ],
  frames: [{ id: 'stage', title: 'Stage', position: { x: -40, y: -60 }, width: 800, height: 400 }],
  notes: [{ id: 'note', text: 'Mind this', position: { x: 40, y: 200 }, width: 220, height: 96 }],
});

test('copied steps are a text that people can read, with inner cords and the variables they name', () => {
  const text = clipText(clipOf(source, ['one', 'two']));
  expect(text.split('\n').slice(0, 3)).toEqual(['{', '  "format": "patchbay.steps",', '  "version": 1,']);
  const clip = readClip(text);
  expect('nodes' in clip && [clip.nodes.length, clip.edges.map((edge) => edge.id), clip.variables.map((each) => each.name), clip.frames.length]).toEqual([2, ['inner'], ['plan'], 0]);
});

test('a frame takes along what lies in it', () => {
  const clip = clipOf(source, ['stage']);
  expect([clip.nodes.map((node) => node.id), clip.notes.length, clip.frames.length]).toEqual([['one', 'two'], 1, 1]);
});

test('pasted into another flow everything has a new id, cords stay, the variable is declared, and one undo takes it all back', () => {
  const target = opened(graphOf({ nodes: [say('one', 0)] }));
  const made = pasteSteps(target, clipOf(source, ['one', 'two']), { x: 100, y: 50 });
  const { nodes, edges, variables } = target.graph();
  expect(nodes).toHaveLength(3);
  expect(made).toHaveLength(2);
  const [edge] = edges;
  expect(made).toEqual(expect.arrayContaining([edge?.source, edge?.target]));
  expect(nodes.find((node) => node.id === edge?.target)).toMatchObject({ title: 'two', position: { x: 500, y: 50 } });
  expect(variables.map((each) => each.name)).toEqual(['plan']);
  target.undo.undo();
  expect([target.graph().nodes.length, target.graph().edges.length, target.graph().variables.length]).toEqual([1, 0, 0]);
});

test('a whole flow file can be pasted', () => {
  const clip = readClip(JSON.stringify(source));
  expect('nodes' in clip && clip.nodes).toHaveLength(3);
});

test('steps of a kind that is not known here are kept as they are', () => {
  const target = opened(graphOf({}));
  const strange: Node = { ...say('x', 0), type: 'fortune-teller', config: { ask: 'plan', deep: [1, { a: true }] } };
  const clip = clipOf(graphOf({ variables: source.variables, nodes: [strange] }), ['x']);
  expect(clip.variables.map((each) => each.name)).toEqual(['plan']);
  pasteSteps(target, clip, { x: 0, y: 0 });
  expect(target.graph().nodes[0]).toMatchObject({ type: 'fortune-teller', config: strange.config });
});

test('what is no steps, damaged, of another version or too much is refused with its reason', () => {
  const whole = clipText(clipOf(source, ['one']));
  expect(readClip('Dear team, the order is late.')).toEqual({ problem: 'no-steps' });
  expect(readClip('')).toEqual({ problem: 'no-steps' });
  expect(readClip('[1, 2]')).toEqual({ problem: 'no-steps' });
  expect(readClip('{"nodes": []}')).toEqual({ problem: 'no-steps' });
  expect(readClip(whole.slice(0, -30))).toMatchObject({ problem: 'damaged' });
  expect(readClip(whole.replace('"type": "say"', '"type": 7'))).toEqual({ problem: 'damaged', where: 'one' });
  expect(readClip(whole.replace('"config": {', '"config": { "__proto__": {"x": 1},'))).toMatchObject({ problem: 'damaged' });
  expect(readClip(whole.replace('"version": 1', '"version": 7'))).toEqual({ problem: 'version', version: '7' });
  expect(readClip(JSON.stringify({ ...source, version: 9 }))).toEqual({ problem: 'version', version: '9' });
  const many = Array.from({ length: 10_000 }, (_, at) => say(`n${at}`, at));
  expect(readClip(JSON.stringify({ format: 'patchbay.steps', version: 1, nodes: many }))).toEqual({ problem: 'too-many', count: 10_000 });
  expect(readClip(JSON.stringify({ ...source, nodes: [...many, say('last', 0)] }))).toEqual({ problem: 'too-many', count: 10_001 });
});

test('an edit too large to be sent is not made', () => {
  const target = opened(graphOf({}));
  const long = Array.from({ length: 12 }, (_, at) => say(`n${at}`, at, 'x'.repeat(100_000)));
  expect(fitsInto(target, clipOf(graphOf({ nodes: long }), long.map((node) => node.id)))).toBe(false);
  const most = Array.from({ length: PASTE_STEPS_MAX }, (_, at) => say(`n${at}`, at));
  expect(fitsInto(target, clipOf(graphOf({ nodes: most }), most.map((node) => node.id)))).toBe(true);
});

test('a duplicate stands beside the original, notes and frames included', () => {
  const flow = opened(source);
  const made = duplicate(flow, ['stage']);
  expect(made).toHaveLength(4);
  expect(flow.graph().edges).toHaveLength(3);
  expect(flow.graph().frames.map((frame) => frame.position.x).sort((a, b) => a - b)).toEqual([-40, -8]);
});

test('copies that are more than a flow may hold are not made', () => {
  const flow = opened(graphOf({ nodes: Array.from({ length: 6_000 }, (_, at) => say(`n${at}`, at)) }));
  expect(duplicate(flow, flow.graph().nodes.map((node) => node.id))).toEqual([]);
  expect(flow.graph().nodes).toHaveLength(6_000);
});
