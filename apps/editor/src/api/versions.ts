/** What was published of a flow, whom publishing reaches, and publishing. */
import type { Issue } from '@patchbay/schema';
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

/** The graph of a version as it was published, as the server keeps it. */
export function fetchVersionGraph(flow: string, number: number, signal: AbortSignal): Promise<unknown> {
  return request(`/api/flows/${flow}/versions/${number}/graph`, { signal });
}

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
