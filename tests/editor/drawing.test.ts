/** What is read off the drawing itself: stacks, frames, loops, cards drawn small, and a tidy order that keeps them together. */
import { catalogue } from '@patchbay/nodes/meta';
import { emptyGraph, type Graph, type Node, passer } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import { cardBoxes, KEPT } from '../../apps/editor/src/canvas/boxes.ts';
import { cardLayout } from '../../apps/editor/src/canvas/card-layout.ts';
import { loopBounds } from '../../apps/editor/src/canvas/loops.ts';
import { keptPlaces, movingWith } from '../../apps/editor/src/canvas/moving.ts';
import { STACK_GAP, stackUnder } from '../../apps/editor/src/canvas/stacks.ts';
import { tidyOrder } from '../../apps/editor/src/canvas/tidy.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';

const speech = { screen: 'en', languages: ['en'] };
const at = (id: string, type: string, x: number, y: number, more: Partial<Node> = {}): Node => ({ id, type, version: 1, title: id, position: { x, y }, config: type === 'say' ? { text: { en: 'Hello' } } : {}, ...more });
const cord = (source: string, exit: string, target: string) => ({ id: `${source}-${exit}`, source, exit, target });

function opened(parts: Partial<Graph>): FlowDoc {
  const flow = new FlowDoc();
  writeGraph(flow.doc, { ...emptyGraph('Test'), ...parts }, catalogue);
  return flow;
}

/** The height of a short message at the size places are kept for. */
const SAY = cardLayout(at('x', 'say', 0, 0), catalogue.say, speech, KEPT).height;

const stacked = () =>
  opened({
    nodes: [at('a', 'say', 0, 0), at('b', 'say', 0, SAY + STACK_GAP), at('c', 'say', 0, 2 * (SAY + STACK_GAP)), at('far', 'say', 900, 0)],
    edges: [cord('a', 'next', 'b'), cord('b', 'next', 'c'), cord('c', 'next', 'far')],
  });

test('steps kept under each other are drawn close at every zoom, also when a text has grown', () => {
  const flow = stacked();
  for (const detail of ['full', 'mid'] as const) {
    const { cards, stacks } = cardBoxes(flow.graph(), flow, speech, detail);
    expect([...stacks.below]).toEqual([['a', 'b'], ['b', 'c']]);
    for (const [upper, lower] of stacks.below) expect((cards.get(lower)?.y ?? 0) - (cards.get(upper)?.y ?? 0) - (cards.get(upper)?.height ?? 0)).toBe(STACK_GAP);
  }
});

test('a step that waits, a start, or another exit than the first makes no stack', () => {
  const flow = opened({
    nodes: [at('ask', 'ask', 0, 0), at('under', 'say', 0, 320), at('look', 'crm-lookup', 500, 0), at('none', 'say', 500, 270)],
    edges: [cord('ask', 'answered', 'under'), cord('look', 'none', 'none')],
  });
  expect(cardBoxes(flow.graph(), flow, speech, KEPT).stacks.below.size).toBe(0);
});

test('dragging the top takes the stack, dragging a lower one takes it and those below it', () => {
  const flow = stacked();
  const { stacks, cards } = cardBoxes(flow.graph(), flow, speech, KEPT);
  expect([...movingWith(flow.graph(), stacks, ['a'])]).toEqual(['a', 'b', 'c']);
  expect([...movingWith(flow.graph(), stacks, ['b'])]).toEqual(['b', 'c']);
  const kept = keptPlaces(new Map([['b', { x: 400, y: 7 }], ['c', { x: 400, y: 90 }]]), stacks, cards);
  expect(kept.get('c')).toEqual({ x: 400, y: 7 + SAY + STACK_GAP });
});

test('a step let go close under another with an open first exit belongs under it, and nowhere else', () => {
  const flow = stacked();
  const graph = flow.graph();
  const { cards } = cardBoxes(graph, flow, speech, KEPT);
  const moving = new Set(['far']);
  const bottom = (cards.get('c')?.y ?? 0) + SAY;
  expect(stackUnder(graph, catalogue, cards, { id: 'c', x: 905, y: SAY + 20, moving: new Set(['c']) })).toEqual({ node: 'far', exit: 'next' });
  expect(stackUnder(graph, catalogue, cards, { id: 'far', x: 20, y: bottom + 30, moving })).toEqual({ node: 'c', exit: 'next' });
  expect(stackUnder(graph, catalogue, cards, { id: 'far', x: 20, y: SAY + 4, moving })).toBeUndefined();
  expect(stackUnder(graph, catalogue, cards, { id: 'far', x: 200, y: bottom + 30, moving })).toBeUndefined();
});

test('a cord that closes a circle says how often, where a step on it counts', () => {
  const ask = (returnsCount: boolean) => at('ask', 'ask', 0, 0, { config: { question: { en: 'Number?' }, save: 'n', tries: 3, returnsCount } });
  const edges = [cord('ask', 'answered', 'look'), cord('look', 'none', 'ask'), cord('look', 'one', 'say')];
  const graph = (returnsCount: boolean): Graph => ({ ...emptyGraph('Test'), nodes: [ask(returnsCount), at('look', 'crm-lookup', 400, 0), at('say', 'say', 800, 0)], edges });
  expect(loopBounds(graph(true), catalogue).get('look-none')).toBe(2);
  expect(loopBounds(graph(false), catalogue).get('look-none')).toBe('unbounded');
  expect(loopBounds(graph(true), catalogue).has('look-one')).toBe(false);
});

test('a card drawn small shows only exits in use, and counts the others', () => {
  const layout = cardLayout(at('ask', 'ask', 0, 0, { collapsed: true }), catalogue.ask, speech, 'full', ['answered']);
  expect([layout.rows.map((row) => row.exit.id), layout.more, layout.body]).toEqual([['answered'], 3, []]);
});

test('of a step that is off it is known where conversations go on', () => {
  const graph: Graph = { ...emptyGraph('Test'), nodes: [at('a', 'say', 0, 0, { off: true }), at('b', 'say', 0, 0, { off: true }), at('c', 'say', 0, 0)], edges: [cord('a', 'next', 'b'), cord('b', 'next', 'c')] };
  expect(passer(graph, catalogue)('a')).toBe('c');
  expect(passer({ ...graph, edges: [] }, catalogue)('a')).toBeUndefined();
});

test('tidied, a stack stays a stack, a frame keeps its content and no card lies over another', () => {
  const flow = stacked();
  writeGraph(
    flow.doc,
    {
      ...flow.graph(),
      nodes: [...flow.graph().nodes, at('in1', 'say', 60, 1_060), at('in2', 'say', 60, 1_400)],
      edges: [...flow.graph().edges, cord('far', 'next', 'in1'), cord('in1', 'next', 'in2')],
      frames: [{ id: 'frame', title: 'Stage', position: { x: 0, y: 1_000 }, width: 500, height: 700 }],
      notes: [{ id: 'note', text: 'Near far', position: { x: 900, y: -120 }, width: 220, height: 96 }],
    },
    catalogue,
  );
  const graph = flow.graph();
  const { cards, stacks } = cardBoxes(graph, flow, speech, KEPT);
  const { places, frames } = tidyOrder(graph, cards, stacks);
  const place = (id: string) => places.get(id) as { x: number; y: number };
  expect([place('b').x, place('b').y - place('a').y]).toEqual([place('a').x, SAY + STACK_GAP]);
  const frame = frames.get('frame');
  for (const id of ['in1', 'in2']) {
    expect(place(id).x).toBeGreaterThan(frame?.position.x ?? 0);
    expect(place(id).x + 280).toBeLessThan((frame?.position.x ?? 0) + (frame?.width ?? 0));
    expect(place(id).y + SAY).toBeLessThan((frame?.position.y ?? 0) + (frame?.height ?? 0));
  }
  const drawn = [...graph.nodes.map(({ id }) => ({ ...place(id), width: 280, height: SAY })), { ...place('note'), width: 220, height: 96 }];
  for (const [n, a] of drawn.entries()) for (const b of drawn.slice(n + 1)) expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
});

test('only what is selected is tidied, and begins where it began', () => {
  const flow = stacked();
  const graph = flow.graph();
  const { cards, stacks } = cardBoxes(graph, flow, speech, KEPT);
  const { places } = tidyOrder(graph, cards, stacks, new Set(['c', 'far']));
  expect([...places.keys()].sort()).toEqual(['c', 'far']);
  expect(Math.min(...[...places.values()].map(({ x }) => x))).toBe(0);
});

test('ten thousand steps are put in order, each in a place of its own', () => {
  const nodes = Array.from({ length: 10_000 }, (_, n) => at(`n${n}`, 'say', 0, 0));
  const edges = nodes.slice(1).map(({ id }, n) => cord(`n${Math.floor(n / 2)}`, n % 2 === 0 ? 'next' : 'other', id));
  const boxes = new Map(nodes.map(({ id }) => [id, { x: 0, y: 0, width: 280, height: 120 }]));
  const { places } = tidyOrder({ ...emptyGraph('Large'), nodes, edges }, boxes, { above: new Map(), below: new Map() });
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(10_000);
});
