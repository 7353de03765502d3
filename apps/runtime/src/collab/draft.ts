/** A flow's draft at rest: the updates of its shared document in the order they were committed. A load that fails never yields an empty draft. */
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, hashOf, type Json } from '@patchbay/schema';
import { readDoc, roots, writeGraph } from '@patchbay/schema/doc';
import * as Y from 'yjs';
import type { Scope } from '../adapters/store/scope.ts';

/** Updates after which a document is written anew as one. */
const COMPACT_AFTER = 500;

/** The document of a flow as committed; undefined when the workspace has no such flow. */
export async function loadDraft(scope: Scope, flow: string): Promise<Y.Doc | undefined> {
  const exists = await scope.from('flows').select('id').where('id', '=', flow).where('archived_at', 'is', null).executeTakeFirst();
  if (!exists) return undefined;
  const rows = await scope.from('flow_updates').select('update').where('flow_id', '=', flow).orderBy('seq').execute();
  const doc = new Y.Doc();
  roots(doc);
  for (const row of rows) Y.applyUpdate(doc, row.update);
  return doc;
}

/** Commits one update. Only after it resolves may anybody be told that the edit is saved. Throws for a flow that was archived while it was open. */
export async function appendUpdate(scope: Scope, flow: string, update: Uint8Array, author: string | null): Promise<void> {
  const archived = await scope.from('flows').select('id').where('id', '=', flow).where('archived_at', 'is not', null).executeTakeFirst();
  if (archived) throw new Error('The flow is archived, and an archived flow is not edited.');
  await scope.insert('flow_updates', { flow_id: flow, update: Buffer.from(update), author }).execute();
}

/** The first update of a new flow. */
export function draftOf(graph: Graph): Uint8Array {
  const doc = new Y.Doc();
  writeGraph(doc, graph, catalogue);
  return Y.encodeStateAsUpdate(doc);
}

/** What lists show of a draft; kept beside it so that a list need not open documents. */
export async function noteDraft(scope: Scope, flow: string, doc: Y.Doc): Promise<void> {
  const graph = readDoc(doc);
  await scope
    .update('flows')
    .set({ name: graph.name, description: graph.description, steps: graph.nodes.length, draft_hash: graphHash(graph), edited_at: new Date() })
    .where('id', '=', flow)
    .execute();
}

/** Writes many small updates as one; concurrent appends are kept, since only what was read is replaced. */
export async function compactDraft(scope: Scope, flow: string): Promise<void> {
  await scope.transaction(async (inside) => {
    const rows = await inside.from('flow_updates').select(['seq', 'update']).where('flow_id', '=', flow).orderBy('seq').forUpdate().execute();
    const last = rows.at(-1);
    if (!last || rows.length < COMPACT_AFTER) return;
    const doc = new Y.Doc();
    roots(doc);
    for (const row of rows) Y.applyUpdate(doc, row.update);
    await inside.update('flow_updates').set({ update: Buffer.from(Y.encodeStateAsUpdate(doc)) }).where('flow_id', '=', flow).where('seq', '=', last.seq).execute();
    // Exactly what was read: an append with a lower number may have been committed meanwhile.
    await inside.delete('flow_updates').where('flow_id', '=', flow).where('seq', 'in', rows.slice(0, -1).map((row) => row.seq)).execute();
  });
}

/** Equal exactly when two drafts hold the same, positions and notes included. */
export function graphHash(graph: Graph): string {
  return hashOf(graph as unknown as Json);
}
