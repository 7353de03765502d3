/** The flow as it is drawn: looks of all cords, which of them are folded, stubs in stacks or loops. Made once per state of the graph. */
import { type Edge, exitsOf, type Family, type Graph, metaOf, type Node } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { cardBoxes } from './boxes.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { cordIndex, leavingOf } from './cord-index.ts';
import { type Box, laneBetween, riseAbove, runsBack } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { foldedCords } from './fold.ts';
import { type Bound, loopBounds } from './loops.ts';
import { STACK_GAP, type Stacks } from './stacks.ts';

interface DrawnCord {
  edge: Edge;
  family: Family;
  quiet: boolean;
  folded: boolean;
  /** How high a cord that runs back must go; undefined for others. */
  rise: number | undefined;
  /** In a stack: how far the jack of the step below is under that of the exit. */
  stub: number | undefined;
  /** A cord that closes a circle says how often that can happen. */
  bound: Bound | undefined;
}

interface Drawing {
  boxes: ReadonlyMap<string, Box>;
  stacks: Stacks;
  cords: readonly DrawnCord[];
  folded: ReadonlySet<string>;
  /** How many folded cords arrive at a step. */
  jumps: ReadonlyMap<string, number>;
}

let last: { graph: Graph; detail: Detail; key: string; drawing: Drawing } | undefined;

/** The drawing of a graph; asked again with the same graph it is the same object. */
export function drawingOf(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Drawing {
  const key = speech.screen;
  if (last && last.graph === graph && last.detail === detail && last.key === key) return last.drawing;
  const drawing = draw(graph, flow, speech, detail);
  last = { graph, detail, key, drawing };
  return drawing;
}

/** Cords to or from steps that do not exist, and by exits that a step does not have, are left out; the verifier names them. */
function draw(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Drawing {
  const { cards: boxes, stacks } = cardBoxes(graph, flow, speech, detail);
  const bounds = loopBounds(graph, flow.catalogue);
  const looks = new Map<string, { family: Family; exits: Map<string, boolean> | undefined }>();
  for (const node of graph.nodes) {
    const meta = metaOf(flow.catalogue, node.type);
    looks.set(node.id, { family: meta?.family ?? 'control', exits: meta && new Map(exitsOf(meta, node.config).map((exit) => [exit.id, exit.role !== 'main'])) });
  }
  const whole = graph.edges.filter((edge) => boxes.has(edge.source) && boxes.has(edge.target) && looks.get(edge.source)?.exits?.has(edge.exit) !== false);
  const isQuiet = (edge: Edge) => looks.get(edge.source)?.exits?.get(edge.exit) ?? false;
  const nodes = new Map(stacks.below.size > 0 ? graph.nodes.map((node) => [node.id, node]) : []);
  const stubs = new Map<string, number>();
  for (const edge of whole) {
    const upper = stacks.below.get(edge.source) === edge.target ? nodes.get(edge.source) : undefined;
    const stub = upper && stubOf(edge, upper, graph, flow, speech, detail);
    if (stub !== undefined) stubs.set(edge.id, stub);
  }
  const folded = foldedCords(whole.filter((edge) => !stubs.has(edge.id)), { boxes, isQuiet });
  const jumps = new Map<string, number>();
  const all = [...boxes.values()];
  const taken: { left: number; right: number; y: number }[] = [];
  const cords = whole.map((edge): DrawnCord => {
    if (folded.has(edge.id)) jumps.set(edge.target, (jumps.get(edge.target) ?? 0) + 1);
    const source = boxes.get(edge.source) as Box;
    const target = boxes.get(edge.target) as Box;
    const ends = { sourceX: source.x + source.width, targetX: target.x };
    const stub = stubs.get(edge.id);
    const back = stub === undefined && runsBack(ends);
    const bound = back ? bounds.get(edge.id) : undefined;
    const rise = back ? ((bound === undefined ? laneBetween(source, target) : undefined) ?? riseAbove(all, ends.targetX, ends.sourceX, Math.min(source.y, target.y), folded.has(edge.id) ? [] : taken)) : undefined;
    return { edge, family: looks.get(edge.source)?.family ?? 'control', quiet: isQuiet(edge), folded: folded.has(edge.id), rise, stub, bound };
  });
  return { boxes, stacks, cords, folded, jumps };
}

/** The distance from the exit's jack down to the jack of the step right below; undefined for other exits than the first. */
function stubOf({ exit }: Edge, upper: Node, graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): number | undefined {
  const layout = cardLayout(upper, metaOf(flow.catalogue, upper.type), speech, detail, leavingOf(cordIndex(graph), upper.id).keys());
  const [first] = layout.rows;
  return first?.exit.id === exit ? layout.height - first.y + STACK_GAP + layout.inY : undefined;
}
