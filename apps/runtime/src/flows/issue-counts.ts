/** How many issues each flow of a workspace has, for lists. A draft is read and verified once and then known by its hash; nothing is stored. */
import { setImmediate as pause } from 'node:timers/promises';
import { catalogue } from '@patchbay/nodes/meta';
import { hashOf, type Json, validate } from '@patchbay/schema';
import type { Scope } from '../adapters/store/scope.ts';
import { graphHash } from '../collab/draft.ts';
import { workspaceFacts } from './facts.ts';
import { readDraft } from './flows.ts';

export interface IssueCount {
  errors: number;
  warnings: number;
}

/** Drafts whose counts are remembered. */
const KNOWN_MAX = 2_000;
/** By the draft's hash and the facts it was verified with: equal for whoever holds the same draft, so workspaces may share it. */
const known = new Map<string, IssueCount>();

/** Counts by flow id, of flows that are in use. Other work goes on between two flows. */
export async function issueCounts(scope: Scope): Promise<Record<string, IssueCount>> {
  const facts = await workspaceFacts(scope);
  const world = hashOf(facts as unknown as Json);
  const counts: Record<string, IssueCount> = {};
  for (const { id, draft_hash } of await scope.from('flows').select(['id', 'draft_hash']).where('archived_at', 'is', null).execute()) {
    const key = `${draft_hash}/${world}`;
    let count = known.get(key);
    if (!count) {
      const graph = await readDraft(scope, id);
      if (!graph) continue;
      const issues = validate(graph, catalogue, facts);
      const errors = issues.filter((issue) => issue.severity === 'error').length;
      count = { errors, warnings: issues.length - errors };
      // An edit may have come since the hash was noted; then the count belongs to the next hash and is not kept.
      if (draft_hash === graphHash(graph)) remember(key, count);
      await pause();
    }
    counts[id] = count;
  }
  return counts;
}

function remember(key: string, count: IssueCount): void {
  known.set(key, count);
  if (known.size > KNOWN_MAX) known.delete(known.keys().next().value as string);
}
