/** The flow as it is drawn: looks of all cords, which of them are folded, stubs in stacks or loops. Made once per state of the graph. */
import { type Edge, exitsOf, type Family, type Graph, metaOf } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { cardBoxes } from './boxes.ts';
import { cardLayout } from './card-layout.ts';
import type { Speech } from './card-words.ts';
import { cordIndex, leavingOf } from './cord-index.ts';
import { type Box, riseAbove, runsBack } from './cord-path.ts';
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
  const isStub = (edge: Edge) => stacks.below.get(edge.source) === edge.target && !isQuiet(edge) && downStub(edge) !== undefined;
  const downStub = (edge: Edge) => stubOf(edge, graph, flow, speech, detail, boxes.get(edge.source) as Box);
  const folded = foldedCords(whole.filter((edge) => !isStub(edge)), { boxes, isQuiet });
  const jumps = new Map<string, number>();
  const all = [...boxes.values()];
  const taken: { left: number; right: number; y: number }[] = [];
  const cords = whole.map((edge): DrawnCord => {
    if (folded.has(edge.id)) jumps.set(edge.target, (jumps.get(edge.target) ?? 0) + 1);
    const source = boxes.get(edge.source) as Box;
    const target = boxes.get(edge.target) as Box;
    const ends = { sourceX: source.x + source.width, targetX: target.x };
    const stub = isStub(edge) ? downStub(edge) : undefined;
    const back = stub === undefined && runsBack(ends);
    const rise = back ? riseAbove(all, ends.targetX, ends.sourceX, Math.min(source.y, target.y), folded.has(edge.id) ? [] : taken) : undefined;
    return { edge, family: looks.get(edge.source)?.family ?? 'control', quiet: isQuiet(edge), folded: folded.has(edge.id), rise, stub, bound: back ? bounds.get(edge.id) : undefined };
  });
  return { boxes, stacks, cords, folded, jumps };
}

/** The distance from the exit's jack down to the jack of the step right below; undefined for other exits than the first. */
function stubOf({ source, exit }: Edge, graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail, box: Box): number | undefined {
  const node = graph.nodes.find((each) => each.id === source);
  const meta = node && metaOf(flow.catalogue, node.type);
  if (!meta) return undefined;
  const layout = cardLayout(node, meta, speech, detail, leavingOf(cordIndex(graph), source).keys());
  const [first] = layout.rows;
  return first?.exit.id === exit ? box.height - first.y + STACK_GAP + layout.inY : undefined;
}
