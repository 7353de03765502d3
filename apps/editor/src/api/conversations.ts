/** Conversations with customers, for reading. */
import type { Choice } from '@patchbay/schema';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ChannelKind } from './channels.ts';
import { request } from './client.ts';

export type ConversationStatus = 'waiting' | 'open' | 'closed';

export interface ConversationRow {
  id: string;
  contact: { id: string; name: string };
  channel: { id: string; kind: ChannelKind; name: string };
  status: ConversationStatus;
  outcome: string | null;
  lastAt: string;
  lastText: string;
}

export interface Message {
  id: string;
  from: 'customer' | 'bot' | 'agent';
  text: string;
  choices?: Choice[];
  at: string;
  state: string;
}

/** Conversations in one state, page after page; looks again by itself. */
export const conversationsQuery = (status: ConversationStatus) =>
  infiniteQueryOptions({
    queryKey: ['conversations', status],
    queryFn: ({ pageParam, signal }) => request<{ conversations: ConversationRow[]; next: string | null }>('/api/conversations', { query: { status, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 10_000,
  });

/** One conversation with its messages; looks again by itself. */
export const conversationQuery = (id: string) =>
  queryOptions({ queryKey: ['conversation', id], queryFn: ({ signal }) => request<ConversationRow & { messages: Message[] }>(`/api/conversations/${id}`, { signal }), refetchInterval: 5_000 });
