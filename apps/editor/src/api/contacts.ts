/** The people who write to us. */
import { contactScope, type Json, type JsonObject } from '@patchbay/schema';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface ContactRow {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
  /** When they were first known, as an ISO time. */
  added: string;
}

export type ContactField = 'name' | 'email' | 'phone' | 'language';

interface ContactPage {
  contacts: ContactRow[];
  next: string | null;
  /** Absent when the page was read on from a cursor. */
  total?: number;
}

/** The contacts that match a search, page after page. */
export const contactsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', q],
    queryFn: ({ pageParam, signal }) => listContacts({ q, after: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Every list of contacts by rows is kept under this. */
export const CONTACT_ROWS = ['contacts', 'rows'] as const;

/** One page: from a cursor, after a number of contacts, or the first. */
export function listContacts(wish: { q?: string | undefined; sort?: string | undefined; after?: string; skip?: number; limit: number }, signal: AbortSignal): Promise<ContactPage> {
  return request('/api/contacts', { query: wish, signal });
}

/** One value, and what it was when it was looked at; `to` absent takes an attribute away. */
export type ContactChange = { field: ContactField; from: string | null; to: string | null } | { attribute: string; from?: Json | undefined; to?: Json | undefined };

/** Changes one value; 412 when somebody else changed it, 409 when another contact has that address. */
export function changeContact(id: string, change: ContactChange): Promise<ContactRow> {
  return request(`/api/contacts/${id}`, { method: 'PATCH', body: change });
}

/** What a new contact is made of; what `removeContact` gave back makes the same one again. */
export type NewContact = Partial<Omit<ContactRow, 'added'>> & { externalId?: string | null };

/** 409 when another contact has that address. */
export function addContact(contact: NewContact): Promise<ContactRow> {
  return request('/api/contacts', { body: contact });
}

/** Refused with 409 while conversations belong to the contact. */
export async function removeContact(id: string): Promise<NewContact> {
  const { added: _, ...removed } = await request<ContactRow & { externalId: string | null }>(`/api/contacts/${id}`, { method: 'DELETE' });
  return removed;
}

/** A few contacts as texts read them, for sample values. */
export const sampleContactsQuery = queryOptions({
  queryKey: ['contacts', null, 'sample'],
  queryFn: ({ signal }) => request<ContactPage>('/api/contacts', { query: { q: '', after: '', limit: 20 }, signal }).then(({ contacts }) => contacts.map(sampleOf)),
  staleTime: 60_000,
});

function sampleOf({ id, name, email, phone, language, attributes }: ContactRow): JsonObject {
  return contactScope({ id, name, attributes, ...(email === null ? {} : { email }), ...(phone === null ? {} : { phone }), ...(language === null ? {} : { language }) });
}
