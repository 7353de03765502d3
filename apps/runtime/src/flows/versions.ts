/** Publishing: the server's own snapshot of the draft, verified, compiled, hashed and kept for ever. Going live moves one pointer. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, hasErrors, type Issue, type JsonObject, validate } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';
import { graphHash } from '../collab/draft.ts';
import { workspaceFacts } from './facts.ts';
import { readDraft } from './flows.ts';

/** What the person saw when they decided; absent for programs that do not care. */
export interface Seen {
  /** The version that was live, null for none. */
  live?: number | null | undefined;
  /** Hash of the draft. */
  draft?: string | undefined;
}

export type Published = { number: number; hash: string; issues: Issue[] } | { refused: Issue[] } | { overtaken: 'draft' } | { overtaken: 'live'; number: number | null; by: string | null };

/**
 * Publishes the draft and makes it live. Refused with the issues the editor shows, and when something else than what was seen would
 * go live or give way; undefined when there is no such flow.
 */
export async function publish(scope: Scope, flow: string, by: string, note: string, seen: Seen = {}): Promise<Published | undefined> {
  const graph = await readDraft(scope, flow);
  if (!graph) return undefined;
  const draft = graphHash(graph);
  if (seen.draft !== undefined && seen.draft !== draft) return { overtaken: 'draft' };
  const issues = validate(graph, catalogue, await workspaceFacts(scope));
  if (hasErrors(issues)) return { refused: issues };
  const program = compile(graph, catalogue);
  return await scope.transaction(async (inside) => {
    // The flow's row is locked: two people who publish at once get two numbers.
    const { live_version: live } = await inside.from('flows').select('live_version').where('id', '=', flow).forUpdate().executeTakeFirstOrThrow();
    if (seen.live !== undefined && seen.live !== live) return { overtaken: 'live', number: live, by: live === null ? null : await publisherOf(inside, flow, live) };
    const last = await inside.from('versions').select((build) => build.fn.max('number').as('number')).where('flow_id', '=', flow).executeTakeFirst();
    const next = (last?.number ?? 0) + 1;
    await inside
      .insert('versions', { flow_id: flow, number: next, hash: program.hash, graph: JSON.stringify(graph), program: JSON.stringify(program), note, published_by: by })
      .execute();
    await inside.update('flows').set({ live_version: next, published_hash: draft, draft_hash: draft }).where('id', '=', flow).execute();
    return { number: next, hash: program.hash, issues };
  });
}

async function publisherOf(scope: Scope, flow: string, number: number): Promise<string | null> {
  const row = await scope.from('versions').select(sql<string | null>`(select name from users where users.id = versions.published_by)`.as('by')).where('flow_id', '=', flow).where('number', '=', number).executeTakeFirst();
  return row?.by ?? null;
}

export interface VersionSummary {
  number: number;
  hash: string;
  note: string;
  by: string | null;
  publishedAt: string;
  live: boolean;
}

/** All versions of a flow, newest first. */
export async function listVersions(scope: Scope, flow: string): Promise<VersionSummary[]> {
  const rows = await scope
    .from('versions')
    .innerJoin('flows', (join) => join.onRef('flows.workspace_id', '=', 'versions.workspace_id').onRef('flows.id', '=', 'versions.flow_id'))
    .select(['versions.number', 'versions.hash', 'versions.note', 'versions.published_at', 'flows.live_version', sql<string | null>`(select name from users where users.id = versions.published_by)`.as('by')])
    .where('versions.flow_id', '=', flow)
    .orderBy('versions.number', 'desc')
    .execute();
  return rows.map((row) => ({ number: row.number, hash: row.hash, note: row.note, by: row.by, publishedAt: row.published_at.toISOString(), live: row.number === row.live_version }));
}

/** Makes a published version live again; false when there is no such version. Conversations under way keep theirs. */
export async function activate(scope: Scope, flow: string, number: number): Promise<boolean> {
  const exists = await scope.from('versions').select('number').where('flow_id', '=', flow).where('number', '=', number).executeTakeFirst();
  if (!exists) return false;
  const { numUpdatedRows } = await scope.update('flows').set({ live_version: number }).where('id', '=', flow).where('archived_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The graph of a version as it was published; undefined when there is no such version. */
export async function versionGraph(scope: Scope, flow: string, number: number): Promise<JsonObject | undefined> {
  const row = await scope
    .from('versions')
    .innerJoin('flows', (join) => join.onRef('flows.workspace_id', '=', 'versions.workspace_id').onRef('flows.id', '=', 'versions.flow_id'))
    .select('versions.graph')
    .where('versions.flow_id', '=', flow)
    .where('versions.number', '=', number)
    .where('flows.archived_at', 'is', null)
    .executeTakeFirst();
  return row?.graph;
}
