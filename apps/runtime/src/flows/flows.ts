/** Flows as lists and pages show them; their making, archiving and restoring. Drafts are the rooms' business, versions their own file's. */
import { emptyGraph, firstAnswers, type Graph } from '@patchbay/schema';
import { readDoc } from '@patchbay/schema/doc';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import { draftOf, graphHash, loadDraft } from '../collab/draft.ts';

export interface FlowSummary {
  id: string;
  name: string;
  description: string;
  live: { number: number; publishedAt: string } | null;
  channels: { id: string; kind: string; name: string }[];
  /** The draft differs from what was published last. */
  changed: boolean;
  editedAt: string;
  /** Name of whoever changed the draft last; null where nobody did, or they are gone. */
  editedBy: string | null;
  /** Nobody has changed the draft since it was made. */
  untouched: boolean;
  archivedAt: string | null;
  steps: number;
  /** Conversations of the last seven days on this flow's channels; the one figure for this, wherever it is shown. */
  conversations: number;
}

/** All flows in use, or all that are archived; edited last first. */
export async function listFlows(scope: Scope, which: 'current' | 'archived' = 'current'): Promise<FlowSummary[]> {
  const rows = await scope
    .from('flows')
    .leftJoin('versions', (join) => join.onRef('versions.workspace_id', '=', 'flows.workspace_id').onRef('versions.flow_id', '=', 'flows.id').onRef('versions.number', '=', 'flows.live_version'))
    .select(['flows.id', 'flows.name', 'flows.description', 'flows.steps', 'flows.live_version', 'flows.draft_hash', 'flows.published_hash', 'flows.edited_at', 'flows.archived_at', 'versions.published_at'])
    .select(sql<boolean>`flows.edited_at = flows.created_at`.as('untouched'))
    // One step into the primary key of the updates.
    .select(sql<string | null>`(select users.name from users where users.id = (select author from flow_updates u where u.workspace_id = flows.workspace_id and u.flow_id = flows.id order by u.seq desc limit 1))`.as('edited_by'))
    .where('flows.archived_at', which === 'current' ? 'is' : 'is not', null)
    .orderBy('flows.edited_at', 'desc')
    .execute();
  const channels = await scope.from('channels').select(['id', 'kind', 'name', 'flow_id']).orderBy('created_at').execute();
  const counts = await scope
    .from('conversations')
    .innerJoin('channels', (join) => join.onRef('channels.workspace_id', '=', 'conversations.workspace_id').onRef('channels.id', '=', 'conversations.channel_id'))
    .innerJoin('sessions', (join) => join.onRef('sessions.workspace_id', '=', 'conversations.workspace_id').onRef('sessions.conversation_id', '=', 'conversations.id'))
    .select(['channels.flow_id', (build) => build.fn.countAll<string>().as('count')])
    .where('sessions.last_at', '>', sql<Date>`now() - interval '7 days'`)
    .groupBy('channels.flow_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    description: row.description,
    live: row.live_version === null || row.published_at === null ? null : { number: row.live_version, publishedAt: row.published_at.toISOString() },
    channels: channels.filter((channel) => channel.flow_id === row.id).map(({ id, kind, name }) => ({ id, kind, name })),
    changed: row.draft_hash !== row.published_hash,
    editedAt: row.edited_at.toISOString(),
    editedBy: row.edited_by,
    untouched: row.untouched,
    archivedAt: row.archived_at?.toISOString() ?? null,
    steps: row.steps,
    conversations: Number(counts.find((count) => count.flow_id === row.id)?.count ?? 0),
  }));
}

/** One flow as lists show it. */
export async function findFlow(scope: Scope, id: string): Promise<FlowSummary | undefined> {
  return (await listFlows(scope)).find((flow) => flow.id === id);
}

/** Makes a flow with a first draft, by a user. */
export async function createFlow(scope: Scope, graph: Graph | { name: string; languages: string[] }, by: string): Promise<{ id: string; name: string }> {
  const draft = 'nodes' in graph ? graph : { ...emptyGraph(graph.name, graph.languages), defaults: firstAnswers(graph.languages) };
  const id = uuidv7();
  await scope.transaction(async (inside) => {
    await inside.insert('flows', { id, name: draft.name, description: draft.description, steps: draft.nodes.length, draft_hash: graphHash(draft) }).execute();
    await inside.insert('flow_updates', { flow_id: id, update: Buffer.from(draftOf(draft)), author: by }).execute();
  });
  return { id, name: draft.name };
}

/** The draft as it is committed; undefined when there is no such flow. */
export async function readDraft(scope: Scope, id: string): Promise<Graph | undefined> {
  const doc = await loadDraft(scope, id);
  return doc && readDoc(doc);
}

/** Archives a flow; `in use` while a channel answers with it. */
export async function archiveFlow(scope: Scope, id: string): Promise<'archived' | 'in use' | 'unknown'> {
  if (await scope.from('channels').select('id').where('flow_id', '=', id).executeTakeFirst()) return 'in use';
  const { numUpdatedRows } = await scope.update('flows').set({ archived_at: new Date() }).where('id', '=', id).where('archived_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n ? 'archived' : 'unknown';
}

/** Brings an archived flow back as it was, its live version included; false when there is none. */
export async function restoreFlow(scope: Scope, id: string): Promise<boolean> {
  const { numUpdatedRows } = await scope.update('flows').set({ archived_at: null }).where('id', '=', id).where('archived_at', 'is not', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
