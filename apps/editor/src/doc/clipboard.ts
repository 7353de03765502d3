/** Steps as a text for the clipboard: JSON that a person can read and keep in a file. It touches neither the clipboard nor the document. */
import { type Edge, type Frame, type Graph, type Node, type Note, rootOf, type Variable } from '@patchbay/schema';
import { withContents } from './frame-contents.ts';

export const CLIP_FORMAT = 'patchbay.steps';
export const CLIP_VERSION = 1;

/** A part of a flow, complete in itself. */
export interface Clip {
  nodes: readonly Node[];
  /** Only cords between these nodes. */
  edges: readonly Edge[];
  notes: readonly Note[];
  frames: readonly Frame[];
  /** What the flow declares under a name that stands anywhere in these nodes: one too many does no harm, one too few leaves a text empty. */
  variables: readonly Variable[];
}

/** The named part of a flow. A frame takes along what lies in it. */
export function clipOf(graph: Graph, ids: Iterable<string>): Clip {
  const taken = withContents(graph, ids);
  const nodes = graph.nodes.filter((node) => taken.has(node.id));
  const inside = new Set(nodes.map((node) => node.id));
  const words = new Set(nodes.flatMap((node) => JSON.stringify(node.config).match(/[A-Za-z]\w*/g) ?? []));
  return {
    nodes,
    edges: graph.edges.filter((edge) => inside.has(edge.source) && inside.has(edge.target)),
    notes: graph.notes.filter((note) => taken.has(note.id)),
    frames: graph.frames.filter((frame) => taken.has(frame.id)),
    variables: graph.variables.filter((variable) => words.has(rootOf(variable.name))),
  };
}

/** The text for the clipboard. */
export function clipText({ nodes, edges, notes, frames, variables }: Clip): string {
  return JSON.stringify({ format: CLIP_FORMAT, version: CLIP_VERSION, nodes, edges, notes, frames, variables }, null, 2);
}
