/** Plugs an exit into a step and pulls cords out again. An exit leads to one step: a new cord replaces the old one. */
import { type Edge } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

/** An exit of a step. */
export interface ExitPlace {
  node: string;
  exit: string;
}

/** Leads an exit to a step. Does nothing when it already leads there. */
export function connect(flow: FlowDoc, from: ExitPlace, target: string): void {
  flow.change(() => writeCord(flow, from, target));
}

/** Pulls the cords with these ids. */
export function disconnect(flow: FlowDoc, edges: readonly string[]): void {
  flow.change(() => {
    for (const id of edges) flow.roots.edges.delete(id);
  });
}

/** The cord that leaves by an exit now. */
export function cordAt(flow: FlowDoc, from: ExitPlace): Edge | undefined {
  return flow.graph().edges.find((edge) => edge.source === from.node && edge.exit === from.exit);
}

/** Inside a transaction: replaces whatever leaves by the exit. */
export function writeCord(flow: FlowDoc, from: ExitPlace, target: string): void {
  const { nodes, edges } = flow.roots;
  if (!nodes.has(from.node) || !nodes.has(target)) return;
  const leaving = flow.graph().edges.filter((edge) => edge.source === from.node && edge.exit === from.exit);
  if (leaving.length === 1 && leaving[0]?.target === target) return;
  for (const edge of leaving) edges.delete(edge.id);
  const id = newId();
  edges.set(id, { id, source: from.node, exit: from.exit, target });
}
