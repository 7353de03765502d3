/** Where a new step goes: beside the step it follows, where nothing else is. */
import type { Graph } from '@patchbay/schema';
import { metaOf } from '@patchbay/schema';
import type { ExitPlace } from '../doc/commands/index.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import type { Box } from './cord-path.ts';
import { CARD_WIDTH } from './detail.ts';

const BESIDE = 88;
const APART = 40;
/** Room kept for a step that does not exist yet, as tall as most are at a small zoom. */
const ROOM = 200;

/** The boxes of all steps and notes, as tall as they are in large type. */
export function boxesOf(graph: Graph, flow: FlowDoc, speech: Speech): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const node of graph.nodes) {
    const { width, height } = cardLayout(node, metaOf(flow.catalogue, node.type), speech, 'mid');
    boxes.set(node.id, { ...node.position, width, height });
  }
  for (const note of graph.notes) boxes.set(note.id, { ...note.position, width: note.width, height: note.height });
  return boxes;
}

/** A free place right of the step that the exit belongs to. */
export function placeAfter(flow: FlowDoc, speech: Speech, from: ExitPlace): { x: number; y: number } {
  const boxes = boxesOf(flow.graph(), flow, speech);
  const source = boxes.get(from.node);
  if (!source) return { x: 0, y: 0 };
  return freePlace([...boxes.values()], { x: source.x + source.width + BESIDE, y: source.y });
}

/** The wanted place, or the next one below it that is free. */
export function freePlace(boxes: readonly Box[], wanted: { x: number; y: number }, width = CARD_WIDTH, height = ROOM): { x: number; y: number } {
  let { y } = wanted;
  const near = boxes.filter((box) => box.x < wanted.x + width + APART / 2 && box.x + box.width > wanted.x - APART / 2).sort((a, b) => a.y - b.y);
  for (const box of near) if (box.y < y + height + APART && box.y + box.height + APART > y) y = box.y + box.height + APART;
  return { x: Math.round(wanted.x), y: Math.round(y) };
}
