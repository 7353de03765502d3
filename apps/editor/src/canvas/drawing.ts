/** The flow as it is drawn: looks of all cords, which of them are folded, stubs in stacks or loops. Made again only when something of that has changed. */
import type { Catalogue, Edge, Family, Graph } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import type { Speech } from './card-words.ts';
import { type Box, laneBetween, riseAbove, runsBack } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { type Ground, groundOf, sameGround } from './drawing-ground.ts';
import { foldedCords } from './fold.ts';
import { type Bound, loopBounds } from './loops.ts';
import type { Stacks } from './stacks.ts';

export interface DrawnCord {
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

let last: { graph: Graph; detail: Detail; screen: string; ground: Ground; drawing: Drawing } | undefined;

/** The drawing of a graph. It stays the same object while no card changes its place, size or exits and no cord is plugged: writing a text draws no cord anew. */
export function drawingOf(graph: Graph, flow: FlowDoc, speech: Speech, detail: Detail): Drawing {
  if (last && last.graph === graph && last.detail === detail && last.screen === speech.screen) return last.drawing;
  const ground = groundOf(graph, flow, speech, detail);
  const drawing = last && sameGround(last.ground, ground) ? last.drawing : draw(ground, graph, flow.catalogue);
  last = { graph, detail, screen: speech.screen, ground, drawing };
  return drawing;
}

/** Cords to or from steps that do not exist, and by exits that a step does not have, are left out; the verifier names them. */
function draw({ boxes, stacks, stubs, looks, edges }: Ground, graph: Graph, catalogue: Catalogue): Drawing {
  const bounds = loopBounds(graph, catalogue);
  const whole = edges.filter((edge) => boxes.has(edge.source) && boxes.has(edge.target) && looks.get(edge.source)?.exits?.has(edge.exit) !== false);
  const isQuiet = (edge: Edge) => looks.get(edge.source)?.exits?.get(edge.exit) ?? false;
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
