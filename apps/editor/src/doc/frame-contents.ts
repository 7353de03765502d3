/** What lies in a frame: purely by where things are drawn. A thing lies in a frame when its head does, so that no card falls out by growing. */
import type { Frame, Graph } from '@patchbay/schema';

/** The part of a thing that must be inside: about the middle of a card's title. */
const HEAD = { x: 98, y: 20 };

/** Space between a frame and what it is drawn around; above, the title has room. */
export const FRAME_SIDE = 32;
export const FRAME_TOP = 48;

interface Placed {
  id: string;
  position: { x: number; y: number };
}

/** Is the head of a thing within the frame? */
export function liesIn(frame: Frame, { id, position }: Placed): boolean {
  const x = position.x + HEAD.x - frame.position.x;
  const y = position.y + HEAD.y - frame.position.y;
  return id !== frame.id && x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

/** The ids of everything in a frame, smaller frames and their contents included. */
function contentsOf(graph: Graph, frame: Frame): string[] {
  const smaller = graph.frames.filter((each) => each.width * each.height < frame.width * frame.height);
  return [...graph.nodes, ...graph.notes, ...smaller].filter((each) => liesIn(frame, each)).map((each) => each.id);
}

/** The named things, and with every frame what lies in it. */
export function withContents(graph: Graph, ids: Iterable<string>): Set<string> {
  const all = new Set(ids);
  for (const frame of graph.frames) if (all.has(frame.id)) for (const id of contentsOf(graph, frame)) all.add(id);
  return all;
}
