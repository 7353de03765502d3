/** Lining things up: aligning, spreading evenly, and the lines that a dragged card meets. */
import { expect, test } from 'vitest';
import { alignPlaces, distributePlaces } from '../../apps/editor/src/canvas/align.ts';
import { pulled } from '../../apps/editor/src/canvas/resized.ts';
import { snap, snapLines } from '../../apps/editor/src/canvas/snap.ts';

const box = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });
const boxes = new Map([
  ['a', box(0, 0)],
  ['b', box(300, 40, 60, 20)],
  ['c', box(110, 200, 100, 100)],
]);
const xs = (places: Map<string, { x: number; y: number }>) => [...'abc'].map((id) => places.get(id)?.x);
const ys = (places: Map<string, { x: number; y: number }>) => [...'abc'].map((id) => places.get(id)?.y);

test('edges and middles go onto one line, the other direction stays', () => {
  expect(xs(alignPlaces(boxes, 'left'))).toEqual([0, 0, 0]);
  expect(xs(alignPlaces(boxes, 'right'))).toEqual([260, 300, 260]);
  expect(xs(alignPlaces(boxes, 'centre'))).toEqual([130, 150, 130]);
  expect(ys(alignPlaces(boxes, 'top'))).toEqual([0, 0, 0]);
  expect(ys(alignPlaces(boxes, 'bottom'))).toEqual([250, 280, 200]);
  expect(ys(alignPlaces(boxes, 'middle'))).toEqual([125, 140, 100]);
  expect(ys(alignPlaces(boxes, 'left'))).toEqual([0, 40, 200]);
});

test('things are spread with equal space between them; the outer ones stay', () => {
  expect(xs(distributePlaces(boxes, 'across'))).toEqual([0, 300, 150]);
  expect(ys(distributePlaces(boxes, 'down'))).toEqual([0, 115, 200]);
  const two = new Map([...boxes].slice(0, 2));
  expect(distributePlaces(two, 'across').get('b')).toEqual({ x: 300, y: 40 });
});

test('a dragged card meets the nearest edge or middle within reach, in both directions', () => {
  const lines = snapLines(boxes.values());
  const met = snap(box(4, 108), lines, 6);
  expect([met.dx, met.dy]).toEqual([-4, 0]);
  expect(met.guides.x).toEqual({ at: 0, from: 0, to: 158 });
  expect(met.guides.y).toBeUndefined();
  expect(snap(box(500, 147), lines, 6).dy).toBe(3);
  expect(snap(box(500, 400), lines, 6)).toEqual({ dx: 0, dy: 0, guides: {} });
});

test('an edge that is pulled leaves the opposite one where it is, down to the least size', () => {
  const extent = { position: { x: 100, y: 100 }, width: 200, height: 100 };
  const least = { width: 80, height: 60 };
  expect(pulled(extent, 'se', { x: 30, y: -10 }, least)).toEqual({ position: { x: 100, y: 100 }, width: 230, height: 90 });
  expect(pulled(extent, 'nw', { x: 500, y: 10 }, least)).toEqual({ position: { x: 220, y: 110 }, width: 80, height: 90 });
});
