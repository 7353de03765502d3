/** Flows: the list, one flow, its draft as a file, making and archiving. */
import type { Graph } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import type { ChannelKind } from './channels.ts';
import { request } from './client.ts';

export interface FlowRow {
  id: string;
  name: string;
  description: string;
  live: { number: number; publishedAt: string } | null;
  channels: { id: string; kind: ChannelKind; name: string }[];
  /** Does the draft differ from what is live? */
  changed: boolean;
  editedAt: string;
  /** Who changed the draft last; null where nobody did, or they are gone. */
  editedBy: string | null;
  /** Nobody has changed the draft since it was made. */
  untouched: boolean;
  archivedAt: string | null;
  steps: number;
  /** Conversations of the last seven days on the flow's channels. */
  conversations: number;
}

export interface IssueCount {
  errors: number;
  warnings: number;
}

export interface Flow {
  id: string;
  name: string;
  description: string;
  live: { number: number; hash: string; publishedAt: string } | null;
  changed: boolean;
  editedAt: string;
}

export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: ({ signal }) => request<{ flows: FlowRow[] }>('/api/flows', { signal }).then((answer) => answer.flows),
});

/** Flows that were put away. */
export const archivedFlowsQuery = queryOptions({
  queryKey: ['flows', 'archived'],
  queryFn: ({ signal }) => request<{ flows: FlowRow[] }>('/api/flows', { query: { archived: 'true' }, signal }).then((answer) => answer.flows),
});

/** How many issues each flow's draft has; asked apart, since it may take longer than the list. */
export const flowIssuesQuery = queryOptions({
  queryKey: ['flows', 'issues'],
  queryFn: ({ signal }) => request<{ issues: Record<string, IssueCount> }>('/api/flow-issues', { signal }).then((answer) => answer.issues),
});

/** One flow without its graph. */
export const flowQuery = (id: string) => queryOptions({ queryKey: ['flows', id], queryFn: ({ signal }) => request<Flow>(`/api/flows/${id}`, { signal }) });

/** The draft as a flow file. */
export function flowGraph(id: string): Promise<Graph> {
  return request(`/api/flows/${id}/graph`);
}

/** Makes a flow: empty, from a template, or from a file. */
export function createFlow(flow: { name?: string; template?: string; graph?: unknown }): Promise<{ id: string; name: string }> {
  return request('/api/flows', { body: flow });
}

/** Archives a flow; refused while a channel uses it. */
export function archiveFlow(id: string): Promise<object> {
  return request(`/api/flows/${id}`, { method: 'DELETE' });
}

/** Brings an archived flow back. */
export function restoreFlow(id: string): Promise<object> {
  return request(`/api/flows/${id}/restore`, { body: {} });
}
