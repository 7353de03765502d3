/** The flow as it is drawn: boxes of all cards, looks of all cords, which of them are folded. Made again only when something of that has changed. */
import { type Edge, exitsOf, type Family, type Graph, metaOf, type Node, type NodeMeta } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { type Box, riseAbove, runsBack } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { foldedCords } from './fold.ts';

export interface DrawnCord {
  edge: Edge;
  family: Family;
  quiet: boolean;
  folded: boolean;
  rise: number;
}

interface Drawing {
  cords: readonly DrawnCord[];
  folded: ReadonlySet<string>;
  /** How many folded cords arrive at a step. */
  jumps: ReadonlyMap<string, number>;
}

interface Look {
  family: Family;
  /** Is an exit one of failure or silence? Undefined for a kind this build does not have. */
  exits: ReadonlyMap<string, boolean> | undefined;
}

/** All that decides how cords are drawn. */
interface Ground {
  boxes: ReadonlyMap<string, Box>;
  looks: ReadonlyMap<string, Look>;
  edges: readonly Edge[];
}

let last: { graph: Graph; detail: Detail; screen: string; ground: Ground; drawing: Drawing } | undefined;

/** The drawing of a graph. It stays the same object while no card changes its place, size or exits and no cord is plugged: writing a text draws no cord anew. */
export function drawingOf(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Drawing {
  if (last && last.graph === graph && last.detail === detail && last.screen === speech.screen) return last.drawing;
  const ground = groundOf(graph, flow, speech, detail);
  const drawing = last && sameGround(last.ground, ground) ? last.drawing : draw(ground);
  last = { graph, detail, screen: speech.screen, ground, drawing };
  return drawing;
}

function groundOf(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Ground {
  const boxes = new Map<string, Box>();
  const looks = new Map<string, Look>();
  for (const node of graph.nodes) {
    const meta = metaOf(flow.catalogue, node.type);
    const { width, height } = cardLayout(node, meta, speech, detail);
    const { x, y } = node.position;
    boxes.set(node.id, { x, y, width, height });
    looks.set(node.id, lookOf(node, meta));
  }
  return { boxes, looks, edges: graph.edges };
}

const knownLooks = new WeakMap<Node, Look>();

function lookOf(node: Node, meta: NodeMeta | undefined): Look {
  let look = knownLooks.get(node);
  if (!look) knownLooks.set(node, (look = { family: meta?.family ?? 'control', exits: meta && new Map(exitsOf(meta, node.config).map((exit) => [exit.id, exit.role !== 'main'])) }));
  return look;
}

function sameGround(a: Ground, b: Ground): boolean {
  if (a.boxes.size !== b.boxes.size || a.edges.length !== b.edges.length || !b.edges.every((edge, at) => a.edges[at] === edge)) return false;
  for (const [id, box] of b.boxes) {
    const before = a.boxes.get(id);
    if (!before || before.x !== box.x || before.y !== box.y || before.width !== box.width || before.height !== box.height) return false;
  }
  for (const [id, look] of b.looks) if (!sameLook(a.looks.get(id), look)) return false;
  return true;
}

function sameLook(a: Look | undefined, b: Look): boolean {
  if (a === b) return true;
  if (!a?.exits || !b.exits || a.family !== b.family || a.exits.size !== b.exits.size) return false;
  for (const [id, quiet] of b.exits) if (a.exits.get(id) !== quiet) return false;
  return true;
}

/** Cords to or from steps that do not exist, and by exits that a step does not have, are left out; the verifier names them. */
function draw({ boxes, looks, edges }: Ground): Drawing {
  const whole = edges.filter((edge) => boxes.has(edge.source) && boxes.has(edge.target) && looks.get(edge.source)?.exits?.has(edge.exit) !== false);
  const isQuiet = (edge: Edge) => looks.get(edge.source)?.exits?.get(edge.exit) ?? false;
  const folded = foldedCords(whole, { boxes, isQuiet });
  const jumps = new Map<string, number>();
  const all = [...boxes.values()];
  const taken: { left: number; right: number; y: number }[] = [];
  const cords = whole.map((edge): DrawnCord => {
    if (folded.has(edge.id)) jumps.set(edge.target, (jumps.get(edge.target) ?? 0) + 1);
    const source = boxes.get(edge.source) as Box;
    const target = boxes.get(edge.target) as Box;
    const ends = { sourceX: source.x + source.width, targetX: target.x };
    const rise = runsBack(ends) ? riseAbove(all, ends.targetX, ends.sourceX, Math.min(source.y, target.y), folded.has(edge.id) ? [] : taken) : 0;
    return { edge, family: looks.get(edge.source)?.family ?? 'control', quiet: isQuiet(edge), folded: folded.has(edge.id), rise };
  });
  return { cords, folded, jumps };
}
