/** What the verifier may know of the workspace: tables and languages. */
import type { WorkspaceFacts } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export const factsQuery = queryOptions({ queryKey: ['facts'], queryFn: ({ signal }) => request<WorkspaceFacts>('/api/facts', { signal }), staleTime: 60_000 });
