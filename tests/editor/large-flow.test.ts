/** A large flow stays light: what an edit does not concern is the same object as before, so that nothing of it is drawn again. */
import { catalogue } from '@patchbay/nodes/meta';
import { writeGraph } from '@patchbay/schema/doc';
import { beforeEach, expect, test } from 'vitest';
import { drawingOf } from '../../apps/editor/src/canvas/drawing.ts';
import { mapShapes } from '../../apps/editor/src/canvas/map-shapes.ts';
import { connect, moveNodes, renameNode } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { stepOf } from '../../apps/editor/src/doc/step-index.ts';
import { bigFlow } from '../bench/editor/big-flow.ts';

const speech = { screen: 'en', languages: ['en', 'zh-CN'] };
let flow: FlowDoc;
const drawing = () => drawingOf(flow.graph(), flow, speech, 'full');

beforeEach(() => {
  flow = new FlowDoc();
  writeGraph(flow.doc, bigFlow(1_000), catalogue);
  return () => flow.close();
});

test('a title that is written draws no cord anew', () => {
  const before = drawing();
  renameNode(flow, 'not_found_0', 'Nothing like that');
  expect(stepOf(flow.graph(), 'not_found_0')?.title).toBe('Nothing like that');
  expect(drawing()).toBe(before);
});

test('a step that is moved, and a cord that is plugged elsewhere, are drawn', () => {
  const before = drawing();
  moveNodes(flow, new Map([['goodbye_3', { x: 0, y: 0 }]]));
  const moved = drawing();
  expect(moved).not.toBe(before);
  connect(flow, { node: 'goodbye_3', exit: 'next' }, 'person_3');
  const plugged = drawing();
  expect(plugged).not.toBe(moved);
  expect(plugged.cords.some(({ edge }) => edge.source === 'goodbye_3' && edge.target === 'person_3')).toBe(true);
});

test('the map has one shape for each colour, however many steps there are', () => {
  const { paths, bounds } = mapShapes(flow.graph(), flow, speech);
  expect([...paths.keys()].sort()).toEqual(['ask', 'control', 'data', 'decide', 'start', 'talk']);
  expect([...paths.values()].join('').match(/M/g)).toHaveLength(1_000);
  expect(bounds).toMatchObject({ x: 0, y: -180 });
});
