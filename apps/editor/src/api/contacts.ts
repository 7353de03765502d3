/** The people who write to us. */
import { contactScope, type JsonObject } from '@patchbay/schema';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
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

/** A few contacts as texts read them, for sample values. */
export const sampleContactsQuery = queryOptions({
  queryKey: ['contacts', null, 'sample'],
  queryFn: ({ signal }) => request<ContactPage>('/api/contacts', { query: { q: '', after: '', limit: 20 }, signal }).then(({ contacts }) => contacts.map(sampleOf)),
  staleTime: 60_000,
});

function sampleOf({ id, name, email, phone, language, attributes }: ContactRow): JsonObject {
  return contactScope({ id, name, attributes, ...(email === null ? {} : { email }), ...(phone === null ? {} : { phone }), ...(language === null ? {} : { language }) });
}
