/** Puts a copied part of a flow into a flow, under new ids. Cords between its steps come along; variables the flow lacks are declared with it. */
import { type Catalogue, LIMITS, rootOf } from '@patchbay/schema';
import { sharedNode } from '@patchbay/schema/doc';
import * as Y from 'yjs';
import type { Clip } from '../clipboard.ts';
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';

const VARIABLES_MAX = 1_000;

/** Pastes, moved by `shift`, in one undo step. Returns the new ids of steps, notes and frames. */
export function pasteSteps(flow: FlowDoc, clip: Clip, shift: { x: number; y: number }): string[] {
  const { nodes, edges, notes, frames, flow: settings } = flow.roots;
  const moved = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x + shift.x), y: Math.round(y + shift.y) });
  const ids = new Map<string, string>();
  const made: string[] = [];
  const fresh = (id: string) => {
    const next = newId();
    ids.set(id, next);
    made.push(next);
    return next;
  };
  flow.change(() => {
    for (const node of clip.nodes) {
      const id = fresh(node.id);
      nodes.set(id, sharedNode({ ...structuredClone(node), id, position: moved(node.position) }, flow.catalogue));
    }
    const used = new Set<string>();
    for (const edge of clip.edges) {
      const source = ids.get(edge.source);
      const target = ids.get(edge.target);
      // An exit leads to one step; a file written by hand may say otherwise.
      if (source === undefined || target === undefined || used.has(`${source} ${edge.exit}`)) continue;
      used.add(`${source} ${edge.exit}`);
      const id = newId();
      edges.set(id, { id, source, exit: edge.exit, target });
    }
    for (const note of clip.notes) {
      const id = fresh(note.id);
      notes.set(id, { ...note, id, position: moved(note.position) });
    }
    for (const frame of clip.frames) {
      const id = fresh(frame.id);
      frames.set(id, { ...frame, id, position: moved(frame.position) });
    }
    const declared = flow.graph().variables;
    const known = new Set(declared.map((variable) => rootOf(variable.name)));
    // Beyond the limit of a flow the verifier names those that are missing.
    const lacking = clip.variables.filter((variable) => !known.has(rootOf(variable.name))).slice(0, Math.max(0, VARIABLES_MAX - declared.length));
    if (lacking.length > 0) settings.set('variables', [...declared, ...structuredClone(lacking)]);
  });
  return made;
}

/** Whether a part is small enough to be sent as one edit, and the flow stays within its limits. */
export function fitsInto(flow: FlowDoc, clip: Clip): boolean {
  return flow.roots.nodes.size + clip.nodes.length <= LIMITS.nodesPerFlow && flow.roots.edges.size + clip.edges.length <= LIMITS.edgesPerFlow && editBytes(clip, flow.catalogue) < LIMITS.bodyBytes * 0.9;
}

/** Bytes of the edit that pasting would be; measured, since texts are shared sign by sign. */
function editBytes(clip: Clip, catalogue: Catalogue): number {
  const scratch = new Y.Doc();
  const nodes = scratch.getMap('nodes');
  scratch.transact(() => clip.nodes.forEach((node, at) => nodes.set(`${at}_______`.slice(0, 8), sharedNode(node, catalogue))));
  const bytes = Y.encodeStateAsUpdate(scratch).byteLength + JSON.stringify([clip.edges, clip.notes, clip.frames, clip.variables]).length;
  scratch.destroy();
  return bytes;
}
