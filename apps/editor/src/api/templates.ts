/** Flows to start from, their conversations, and a chat with one before it is used. */
import type { Choice } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export type Goal = 'orders' | 'returns' | 'account' | 'feedback' | 'routing';

export interface Template {
  name: string;
  title: Record<string, string>;
  description: Record<string, string>;
  goal: Goal;
  /** Until it answers with the shop's own words and data. */
  minutes: number;
  steps: number;
  stories: number;
  languages: string[];
  /** Tables it looks things up in. */
  tables: string[];
  /** The beginning of a conversation, by language. */
  preview: Record<string, ({ customer: string } | { bot: string })[]>;
}

export interface ChatMessage {
  from: 'customer' | 'bot';
  text: string;
  choices?: Choice[];
  at: string;
}

export interface TemplateChat {
  messages: ChatMessage[];
  status: 'new' | 'waiting' | 'ended';
  outcome: string | null;
  person: boolean;
  clock: string;
}

export interface StoryChat extends TemplateChat {
  name: string;
  language: string;
}

export type ChatTurn = { customer: string } | { choice: string; text: string } | { after: string };

/** Turns of one chat that the server computes; after them it has to begin anew. */
export const CHAT_TURNS_MAX = 60;

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => request<{ templates: Template[] }>('/api/templates', { signal }).then((answer) => answer.templates),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The stories of a template as they run. */
export const templateStoriesQuery = (name: string) =>
  queryOptions({
    queryKey: ['templates', name, 'stories'],
    queryFn: ({ signal }) => request<{ stories: StoryChat[] }>(`/api/templates/${name}/stories`, { signal }).then((answer) => answer.stories),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How the conversation goes after these turns. */
export function chatWithTemplate(name: string, language: string, turns: readonly ChatTurn[]): Promise<TemplateChat> {
  return request(`/api/templates/${name}/chat`, { body: { language, turns } });
}
