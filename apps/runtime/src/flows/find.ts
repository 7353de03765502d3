/** Looking for texts and kinds of step over all flows of a workspace that are not archived. It changes nothing. */
import { catalogue } from '@patchbay/nodes/meta';
import { findTexts, type TextMatch, type TextQuery } from '@patchbay/schema/find';
import type { Scope } from '../adapters/store/scope.ts';
import { readDraft } from './flows.ts';

export interface FlowMatches {
  id: string;
  name: string;
  /** Texts that match, at most `MATCHES_MAX`; `total` counts all of them. */
  matches: TextMatch[];
  total: number;
  /** Steps of the kinds that were asked for. */
  steps: string[];
}

/** Matches shown of one flow. */
const MATCHES_MAX = 50;

/** Flows with at least one match, edited last first. One flow at a time is in memory. */
export async function findInFlows(scope: Scope, query: TextQuery, kinds: readonly string[]): Promise<FlowMatches[]> {
  const rows = await scope.from('flows').select(['id', 'name']).where('archived_at', 'is', null).orderBy('edited_at', 'desc').execute();
  const found: FlowMatches[] = [];
  for (const { id, name } of rows) {
    const graph = await readDraft(scope, id);
    if (!graph) continue; // archived meanwhile
    const matches = findTexts(graph, catalogue, query);
    const steps = graph.nodes.filter((node) => kinds.includes(node.type)).map((node) => node.id);
    if (matches.length + steps.length > 0) found.push({ id, name, matches: matches.slice(0, MATCHES_MAX), total: matches.length, steps });
  }
  return found;
}
