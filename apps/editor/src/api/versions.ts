/** What was published of a flow, whom publishing reaches, and publishing. */
import { type Graph, type Issue, readGraph } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import type { ChannelKind } from './channels.ts';
import { request } from './client.ts';

export interface Version {
  number: number;
  hash: string;
  note: string;
  by: string | null;
  publishedAt: string;
  live: boolean;
}

export interface Impact {
  channels: { id: string; kind: ChannelKind; name: string; enabled: boolean }[];
  /** Conversations under way by the version they began with, newest first. */
  open: { version: number; conversations: number }[];
  /** Messages from customers in the last seven days. */
  messages: number;
}

/** The versions of a flow, newest first. */
export const versionsQuery = (flow: string) =>
  queryOptions({ queryKey: ['flows', flow, 'versions'], queryFn: ({ signal }) => request<{ versions: Version[] }>(`/api/flows/${flow}/versions`, { signal }).then((answer) => answer.versions) });

/** The graph of a version. It never changes, so it is asked for once. */
export const versionGraphQuery = (flow: string, number: number) =>
  queryOptions({ queryKey: ['version-graph', flow, number], queryFn: async ({ signal }): Promise<Graph> => graphOf(await request<unknown>(`/api/flows/${flow}/versions/${number}/graph`, { signal })), staleTime: Number.POSITIVE_INFINITY });

/** Whom publishing reaches, as it is now. */
export const impactQuery = (flow: string) => queryOptions({ queryKey: ['flows', flow, 'impact'], queryFn: ({ signal }) => request<Impact>(`/api/flows/${flow}/impact`, { signal }), staleTime: 0 });

/** What the person saw who publishes: the live version (null for none) and the hash of the draft. */
export interface Publishing {
  note?: string;
  live: number | null;
  draft: string;
}

/** Publishes the draft; throws a ProblemError with `issues` when it cannot run, with 409 when something else is seen by now. */
export function publishFlow(flow: string, publishing: Publishing): Promise<{ number: number; hash: string; issues: Issue[] }> {
  return request(`/api/flows/${flow}/publish`, { body: publishing });
}

/** Makes another version the live one. */
export function activateVersion(flow: string, number: number): Promise<object> {
  return request(`/api/flows/${flow}/versions/${number}/activate`, { body: {} });
}

/** Versions of earlier builds are brought up to date as files are. */
function graphOf(file: unknown): Graph {
  const { graph, issues } = readGraph(file);
  if (!graph) throw new Error(issues[0]?.code ?? 'not-a-flow');
  return graph;
}
