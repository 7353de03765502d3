/** What was published of a flow, and publishing. */
import type { Issue } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface Version {
  number: number;
  hash: string;
  note: string;
  by: string;
  publishedAt: string;
  live: boolean;
}

/** The versions of a flow, newest first. */
export const versionsQuery = (flow: string) =>
  queryOptions({ queryKey: ['flows', flow, 'versions'], queryFn: ({ signal }) => request<{ versions: Version[] }>(`/api/flows/${flow}/versions`, { signal }).then((answer) => answer.versions) });

/** Publishes the draft; throws a ProblemError with `issues` when it cannot run. */
export function publishFlow(flow: string, note?: string): Promise<{ number: number; hash: string; issues: Issue[] }> {
  return request(`/api/flows/${flow}/publish`, { body: note ? { note } : {} });
}

/** Makes another version the live one. */
export function activateVersion(flow: string, number: number): Promise<object> {
  return request(`/api/flows/${flow}/versions/${number}/activate`, { body: {} });
}
