/** Search and replace over all flows of the workspace. */
import type { TextMatch, TextQuery } from '@patchbay/schema/find';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface FlowMatches {
  id: string;
  name: string;
  matches: TextMatch[];
  /** How many there are; `matches` holds the first of them. */
  total: number;
  /** Steps of the kinds that were asked for. */
  steps: string[];
}

/** Flows in which the text stands or steps of these kinds are. */
export const findQuery = (query: TextQuery, kinds: readonly string[]) =>
  queryOptions({
    queryKey: ['find', query, kinds],
    enabled: query.text !== '',
    queryFn: ({ signal }) => request<{ flows: FlowMatches[] }>('/api/find', { body: { ...query, kinds }, signal }).then((answer) => answer.flows),
  });

/** Replaces in the drafts of the named flows; resolves to how much was replaced where. */
export function replaceInFlows(query: TextQuery, replacement: string, flows: string[]): Promise<{ flows: { id: string; name: string; replaced: number }[] }> {
  return request('/api/replace', { body: { ...query, replacement, flows } });
}
