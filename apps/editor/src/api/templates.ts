/** Flows to start from. */
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface Template {
  name: string;
  title: Record<string, string>;
  description: Record<string, string>;
  steps: number;
  stories: number;
  preview: ({ customer: string } | { bot: string })[];
}

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => request<{ templates: Template[] }>('/api/templates', { signal }).then((answer) => answer.templates),
  staleTime: Number.POSITIVE_INFINITY,
});
