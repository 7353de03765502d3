/** What moves along when something is moved by keys: steps stacked under a step, and what lies in a frame, as by hand. */
import { catalogue } from '@patchbay/nodes/meta';
import { emptyGraph, type Graph, type Node } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import { allBoxes, cardBoxes, KEPT } from '../../apps/editor/src/canvas/boxes.ts';
import type { Detail } from '../../apps/editor/src/canvas/detail.ts';
import { pushedPlaces } from '../../apps/editor/src/canvas/moving.ts';
import { STACK_GAP } from '../../apps/editor/src/canvas/stacks.ts';
import { moveNodes } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';

const SPEECH = { screen: 'en', languages: ['en'] };
const say = (id: string, x: number, y: number): Node => ({ id, type: 'say', version: 1, title: id, position: { x, y }, config: { text: { en: 'Hello' } } });

/** Three steps in a stack, one beside it, all in a frame with a note. */
function opened(): FlowDoc {
  const flow = new FlowDoc();
  const height = cardBoxes({ ...emptyGraph('Test'), nodes: [say('top', 0, 0)] }, flow, SPEECH, KEPT).cards.get('top')!.height;
  const graph: Graph = {
    ...emptyGraph('Test'),
    nodes: [say('top', 0, 0), say('middle', 0, height + STACK_GAP), say('low', 0, 2 * (height + STACK_GAP)), say('beside', 400, 0)],
    edges: [
      { id: 'a', source: 'top', exit: 'next', target: 'middle' },
      { id: 'b', source: 'middle', exit: 'next', target: 'low' },
    ],
    notes: [{ id: 'note', text: 'Mind this', position: { x: 400, y: 300 }, width: 220, height: 96 }],
    frames: [{ id: 'stage', title: 'Stage', position: { x: -40, y: -60 }, width: 900, height: 900 }],
  };
  writeGraph(flow.doc, graph, catalogue);
  return flow;
}

/** Presses a key so many times; gives what has moved, and how far. */
function pressed(flow: FlowDoc, ids: string[], by: { x: number; y: number }, detail: Detail = 'full', times = 1): Record<string, [number, number]> {
  const placesOf = ({ nodes, notes, frames }: Graph) => new Map([...nodes, ...notes, ...frames].map((each) => [each.id, each.position]));
  const before = placesOf(flow.graph());
  for (let time = 0; time < times; time += 1) {
    const graph = flow.graph();
    const { cards: kept, stacks } = cardBoxes(graph, flow, SPEECH, KEPT);
    moveNodes(flow, pushedPlaces(graph, ids, by, { drawn: allBoxes(graph, flow, SPEECH, detail), kept, stacks }), 'typing');
  }
  const moved = [...placesOf(flow.graph())].map(([id, { x, y }]): [string, [number, number]] => [id, [x - before.get(id)!.x, y - before.get(id)!.y]]);
  return Object.fromEntries(moved.filter(([, [x, y]]) => x !== 0 || y !== 0));
}

test('a step takes along those that stand under it, and one undo step brings all back', () => {
  const flow = opened();
  expect(pressed(flow, ['top'], { x: 8, y: 0 }, 'full', 3)).toEqual({ top: [24, 0], middle: [24, 0], low: [24, 0] });
  expect(cardBoxes(flow.graph(), flow, SPEECH, KEPT).stacks.below).toEqual(new Map([['top', 'middle'], ['middle', 'low']]));
  expect(pressed(flow, ['top'], { x: 0, y: -40 })).toEqual({ top: [0, -40], middle: [0, -40], low: [0, -40] });
  flow.undo.undo();
  expect(flow.graph().nodes.map((node) => node.position.x).sort((a, b) => a - b)).toEqual([0, 0, 0, 400]);
});

test('a frame takes along what lies in it', () => {
  expect(pressed(opened(), ['stage'], { x: 0, y: 8 })).toEqual(Object.fromEntries(['top', 'middle', 'low', 'beside', 'note', 'stage'].map((id) => [id, [0, 8]])));
});

test('the lower steps of a stack leave it sideways where they are drawn, and downwards after some presses', () => {
  const flow = opened();
  const drawn = allBoxes(flow.graph(), flow, SPEECH, 'full').get('middle')!;
  pressed(flow, ['middle'], { x: 8, y: 0 });
  expect(flow.graph().nodes.find((node) => node.id === 'middle')?.position).toEqual({ x: 8, y: drawn.y });
  expect(cardBoxes(flow.graph(), flow, SPEECH, KEPT).stacks.below).toEqual(new Map([['middle', 'low']]));
  const other = opened();
  pressed(other, ['middle'], { x: 0, y: 8 }, 'full', 10);
  expect(cardBoxes(other.graph(), other, SPEECH, KEPT).stacks.below).toEqual(new Map([['middle', 'low']]));
});
