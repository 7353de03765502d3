/** The people who write to us. */
import type { JsonObject } from '@patchbay/schema';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface ContactRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
}

interface ContactPage {
  contacts: ContactRow[];
  next: string | null;
  total: number;
}

/** The contacts that match a search, page after page. */
export const contactsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', q],
    queryFn: ({ pageParam, signal }) => request<ContactPage>('/api/contacts', { query: { q, after: pageParam, limit: 50 }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
