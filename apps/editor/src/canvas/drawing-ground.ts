/** All that decides how cords are drawn: places and sizes of cards, stacks, kinds of exits. Compared by what it says, so that writing a text draws no cord anew. */
import { type Catalogue, type Edge, exitsOf, type Family, type Graph, metaOf, type Node } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { stepOf } from '../doc/step-index.ts';
import { cardBoxes } from './boxes.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { cordIndex, leavingOf } from './cord-index.ts';
import type { Box } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { countOf } from './loops.ts';
import { STACK_GAP, type Stacks } from './stacks.ts';

interface Look {
  family: Family;
  /** Is an exit one of failure or silence? Undefined for a kind this build does not have. */
  exits: ReadonlyMap<string, boolean> | undefined;
  /** How often the step asks again; undefined where it does not count. */
  count: number | undefined;
}

export interface Ground {
  boxes: ReadonlyMap<string, Box>;
  stacks: Stacks;
  /** Of cords in stacks, by id: how far the jack of the step below is under that of the exit. */
  stubs: ReadonlyMap<string, number>;
  looks: ReadonlyMap<string, Look>;
  edges: readonly Edge[];
}

/** Gathers it from the flow; nothing needs to be drawn for it. */
export function groundOf(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Ground {
  const { cards: boxes, stacks } = cardBoxes(graph, flow, speech, detail);
  const looks = new Map<string, Look>();
  for (const node of graph.nodes) looks.set(node.id, lookOf(node, flow.catalogue));
  const stubs = new Map<string, number>();
  for (const [upper, lower] of stacks.below) {
    const node = stepOf(graph, upper);
    const cords = leavingOf(cordIndex(graph), upper);
    if (!node) continue;
    const layout = cardLayout(node, metaOf(flow.catalogue, node.type), speech, detail, cords.keys());
    const [first] = layout.rows;
    const cord = first && cords.get(first.exit.id);
    if (first && cord?.target === lower) stubs.set(cord.id, layout.height - first.y + STACK_GAP + layout.inY);
  }
  return { boxes, stacks, stubs, looks, edges: graph.edges };
}

/** Would both be drawn alike? */
export function sameGround(a: Ground, b: Ground): boolean {
  if (a.edges.length !== b.edges.length || !b.edges.every((edge, at) => a.edges[at] === edge)) return false;
  return sameMap(a.boxes, b.boxes, sameBox) && sameMap(a.stacks.below, b.stacks.below, Object.is) && sameMap(a.stubs, b.stubs, Object.is) && sameMap(a.looks, b.looks, sameLook);
}

const knownLooks = new WeakMap<Node, Look>();

function lookOf(node: Node, catalogue: Catalogue): Look {
  const known = knownLooks.get(node);
  if (known) return known;
  const meta = metaOf(catalogue, node.type);
  const look: Look = { family: meta?.family ?? 'control', exits: meta && new Map(exitsOf(meta, node.config).map((exit) => [exit.id, exit.role !== 'main'])), count: countOf(node, catalogue) };
  knownLooks.set(node, look);
  return look;
}

function sameMap<Value>(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>, same: (a: Value, b: Value) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of b) {
    const before = a.get(key);
    if (before === undefined || (before !== value && !same(before, value))) return false;
  }
  return true;
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameLook(a: Look, b: Look): boolean {
  if (a.family !== b.family || a.count !== b.count) return false;
  return a.exits === b.exits || (a.exits !== undefined && b.exits !== undefined && sameMap(a.exits, b.exits, Object.is));
}
