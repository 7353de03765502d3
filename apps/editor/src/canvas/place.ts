/** Where a new step goes: beside the step it follows, where nothing else is. */
import type { Graph } from '@patchbay/schema';
import { reach } from '../actions/reach.ts';
import { cordAt, type ExitPlace, type Places } from '../doc/commands/index.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { allBoxes, KEPT } from './boxes.ts';
import type { Speech } from './card-words.ts';
import type { Box } from './cord-path.ts';
import { CARD_WIDTH } from './detail.ts';

const BESIDE = 88;
const APART = 40;
/** Room kept for a step that does not exist yet, as tall as most are at a small zoom. */
const ROOM = 200;

/** The boxes of all steps and notes, as tall as they are in large type. */
export function boxesOf(graph: Graph, flow: FlowDoc, speech: Speech): Map<string, Box> {
  const boxes = allBoxes(graph, flow, speech, KEPT);
  for (const frame of graph.frames) boxes.delete(frame.id);
  return boxes;
}

/** A place for a new step, and the steps that make room for it. */
export interface Place {
  position: { x: number; y: number };
  moved: Places;
}

/**
 * A place right of the step that the exit belongs to: a free one, or, where the exit already leads to the right, the
 * place of what it leads to, which moves on together with everything after it.
 */
export function placeAfter(flow: FlowDoc, speech: Speech, from: ExitPlace): Place {
  const graph = flow.graph();
  const boxes = boxesOf(graph, flow, speech);
  const source = boxes.get(from.node);
  if (!source) return { position: { x: 0, y: 0 }, moved: new Map() };
  const x = source.x + source.width + BESIDE;
  const next = cordAt(flow, from)?.target;
  const target = boxes.get(next ?? '');
  if (next === undefined || !target || target.x < x) return { position: freePlace([...boxes.values()], { x, y: source.y }), moved: new Map() };
  const room = target.x - x - BESIDE - CARD_WIDTH;
  const position = { x, y: target.y };
  if (room >= 0) return { position: freePlace([...boxes.values()], position), moved: new Map() };
  const after = reach(graph, [next], 'after');
  const moved = new Map(graph.nodes.filter((node) => node.position.x >= target.x && node.id !== from.node && after.has(node.id)).map((node) => [node.id, { x: node.position.x - room, y: node.position.y }]));
  const staying = [...boxes].filter(([id]) => !moved.has(id)).map(([, box]) => box);
  return { position: freePlace(staying, position), moved };
}

/** The wanted place, or the next one below it that is free. */
export function freePlace(boxes: readonly Box[], wanted: { x: number; y: number }, width = CARD_WIDTH, height = ROOM): { x: number; y: number } {
  let { y } = wanted;
  const near = boxes.filter((box) => box.x < wanted.x + width + APART / 2 && box.x + box.width > wanted.x - APART / 2).sort((a, b) => a.y - b.y);
  for (const box of near) if (box.y < y + height + APART && box.y + box.height + APART > y) y = box.y + box.height + APART;
  return { x: Math.round(wanted.x), y: Math.round(y) };
}
