/** Makes the draft read as an earlier graph. Only what differs is written, so that what colleagues write elsewhere meanwhile stays, and one undo brings the draft back. */
import { canonicalJson, type Graph, type Json } from '@patchbay/schema';
import { sharedNode } from '@patchbay/schema/doc';
import type * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';

const SETTINGS = ['name', 'description', 'languages', 'defaults', 'variables', 'world', 'stories'] as const;

/** Everything is restored, places and notes included. */
export function restoreGraph(flow: FlowDoc, to: Graph): void {
  const now = flow.graph();
  const { flow: settings, nodes, edges, notes } = flow.roots;
  flow.change(() => {
    for (const key of SETTINGS) {
      if (same(now[key], to[key])) continue;
      if (to[key] === undefined) settings.delete(key);
      else settings.set(key, to[key]);
    }
    restore(nodes, now.nodes, to.nodes, (node) => sharedNode(structuredClone(node), flow.catalogue));
    restore(edges, now.edges, to.edges, (edge) => ({ ...edge }));
    restore(notes, now.notes, to.notes, (note) => ({ ...note }));
  });
}

function restore<T extends { id: string }>(shared: Y.Map<unknown>, now: readonly T[], to: readonly T[], share: (each: T) => unknown): void {
  const known = new Map(now.map((each) => [each.id, each]));
  const wanted = new Set(to.map((each) => each.id));
  for (const id of shared.keys()) if (!wanted.has(id)) shared.delete(id);
  for (const each of to) if (!same(known.get(each.id), each)) shared.set(each.id, share(each));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a as Json | undefined) === canonicalJson(b as Json | undefined);
}
