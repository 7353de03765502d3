/** Whether a draft would run differently than another one. Places, titles, notes and saved tests change nothing. */
import type { Graph } from '@patchbay/schema';

/** Parts that did not change keep their identity, so that this is quick in a flow of any size. */
export function draftChanged(before: Graph, now: Graph): boolean {
  if (before === now) return false;
  if (different(before.languages, now.languages) || different(before.defaults, now.defaults) || different(before.variables, now.variables) || different(before.world, now.world)) return true;
  if (changedList(before.nodes, now.nodes, ({ type, version, config }) => ({ type, version, config }))) return true;
  return changedList(before.edges, now.edges, ({ source, exit, target }) => ({ source, exit, target }));
}

function changedList<Part extends { id: string }>(before: readonly Part[], now: readonly Part[], meaning: (part: Part) => object): boolean {
  if (before.length !== now.length) return true;
  const known = new Map(before.map((part) => [part.id, part]));
  return now.some((part) => {
    const old = known.get(part.id);
    return old !== part && (!old || different(meaning(old), meaning(part)));
  });
}

function different(a: unknown, b: unknown): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b);
}
