/**
 * Which cords are folded into a chip on their exit: long ones to steps where many lead, and long ones of failure and
 * silence. Short cords and the ways of the story itself are always drawn. It only decides; the step and its exit stay connected.
 */
import type { Edge } from '@patchbay/schema';
import { type Box, runsBack } from './cord-path.ts';

/** A target at most this far right of a card is beside it. */
const BESIDE = 400;
/** From this many arriving cords on, a step is a place where many lead. */
const MANY = 3;

interface Folding {
  boxes: ReadonlyMap<string, Box>;
  isQuiet(edge: Edge): boolean;
}

/** The ids of the cords to fold. */
export function foldedCords(edges: readonly Edge[], { boxes, isQuiet }: Folding): Set<string> {
  const arriving = new Map<string, number>();
  for (const edge of edges) arriving.set(edge.target, (arriving.get(edge.target) ?? 0) + 1);
  const folded = new Set<string>();
  for (const edge of edges) {
    const source = boxes.get(edge.source);
    const target = boxes.get(edge.target);
    if (!source || !target) continue;
    const sourceX = source.x + source.width;
    const long = runsBack({ sourceX, targetX: target.x }) || target.x - sourceX > BESIDE;
    if (long && (isQuiet(edge) || (arriving.get(edge.target) ?? 0) >= MANY)) folded.add(edge.id);
  }
  return folded;
}
