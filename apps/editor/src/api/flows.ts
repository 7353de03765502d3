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
  steps: number;
  conversations: number;
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
