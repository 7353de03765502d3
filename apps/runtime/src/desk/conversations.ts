/** Conversations as people read them: the list, and the transcript made of the two ledgers. */
import { type Choice, isObject, type JsonObject } from '@patchbay/schema';
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';

export interface TranscriptMessage {
  /** Unique within the conversation; ordered as the conversation went. */
  id: string;
  from: 'customer' | 'bot' | 'agent';
  text: string;
  choices?: Choice[];
  at: string;
  state: string;
}

export interface ConversationSummary {
  id: string;
  contact: { id: string; name: string };
  channel: { id: string; kind: string; name: string };
  status: 'open' | 'waiting' | 'closed';
  outcome: string | null;
  lastAt: string;
  lastText: string;
}

/** The end of a page: when its last conversation was heard of, to the microsecond, and which it was. Many can share a moment. */
export const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** One page of conversations, last heard of first. `after` is the `next` of the page before. */
export async function listConversations(scope: Scope, status: string | undefined, after: string | undefined, limit: number): Promise<{ conversations: ConversationSummary[]; next: string | null }> {
  let rows = summaries(scope);
  if (status !== undefined) rows = rows.where('conversations.status', '=', status as ConversationSummary['status']);
  const [, moment, conversation] = CURSOR.exec(after ?? '') ?? [];
  if (moment !== undefined) rows = rows.where(sql<boolean>`(sessions.last_at, conversations.id) < (${moment}::timestamptz, ${conversation}::uuid)`);
  const found = await rows.orderBy('sessions.last_at', 'desc').orderBy('conversations.id', 'desc').limit(limit + 1).execute();
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { conversations: found.slice(0, limit).map(summaryOf), next: last ? `${last.moment}_${last.id}` : null };
}

export async function findConversation(scope: Scope, id: string): Promise<(ConversationSummary & { messages: TranscriptMessage[] }) | undefined> {
  const row = await summaries(scope).where('conversations.id', '=', id).executeTakeFirst();
  return row && { ...summaryOf(row), messages: await readTranscript(scope, id) };
}

/** Raised by every turn: whoever watches reads the transcript again when it has changed. */
export async function conversationVersion(scope: Scope, conversation: string): Promise<string | undefined> {
  return (await scope.from('sessions').select('version').where('conversation_id', '=', conversation).executeTakeFirst())?.version;
}

/** Everything that was said, in order: what came in and what went out, each from its own ledger. */
export async function readTranscript(scope: Scope, conversation: string): Promise<TranscriptMessage[]> {
  const events = await scope.from('events').select(['id', 'seq', 'type', 'body', 'accepted_at', 'turn']).where('conversation_id', '=', conversation).where('type', 'in', ['message.received', 'choice.picked', 'agent.replied']).orderBy('seq').execute();
  const effects = await scope.from('effects').select(['number', 'turn', 'body', 'at', 'state']).where('conversation_id', '=', conversation).where('type', '=', 'send').orderBy('number').execute();
  const said: (TranscriptMessage & { turn: number; order: number })[] = [];
  for (const event of events) {
    const from = event.type === 'agent.replied' ? 'agent' : 'customer';
    said.push({ id: `e${event.seq}`, from, text: String(event.body.text ?? ''), at: event.accepted_at.toISOString(), state: event.turn === null ? 'queued' : 'received', turn: event.turn ?? Number.MAX_SAFE_INTEGER, order: 0 });
  }
  for (const effect of effects) {
    const message = isObject(effect.body.message) ? effect.body.message : {};
    said.push({ id: `m${effect.number}`, from: 'bot', text: String(message.text ?? ''), ...choicesOf(message), at: effect.at.toISOString(), state: effect.state, turn: effect.turn, order: effect.number });
  }
  // Within a turn the customer spoke first: that is what the turn answers.
  return said.sort((a, b) => a.turn - b.turn || a.order - b.order).map(({ turn: _turn, order: _order, ...message }) => message);
}

function choicesOf(message: JsonObject): { choices?: Choice[] } {
  return Array.isArray(message.choices) ? { choices: message.choices as unknown as Choice[] } : {};
}

function summaries(scope: Scope) {
  return scope
    .from('conversations')
    .innerJoin('sessions', (join) => join.onRef('sessions.workspace_id', '=', 'conversations.workspace_id').onRef('sessions.conversation_id', '=', 'conversations.id'))
    .innerJoin('contacts', (join) => join.onRef('contacts.workspace_id', '=', 'conversations.workspace_id').onRef('contacts.id', '=', 'conversations.contact_id'))
    .innerJoin('channels', (join) => join.onRef('channels.workspace_id', '=', 'conversations.workspace_id').onRef('channels.id', '=', 'conversations.channel_id'))
    .select([
      'conversations.id',
      'conversations.status',
      'conversations.outcome',
      'sessions.last_at',
      'contacts.id as contact_id',
      'contacts.name as contact_name',
      'channels.id as channel_id',
      'channels.kind',
      'channels.name as channel_name',
      sql<string>`to_char(sessions.last_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('moment'),
      sql<string | null>`(select e.body ->> 'text' from events e where e.workspace_id = conversations.workspace_id and e.conversation_id = conversations.id and e.type in ('message.received', 'choice.picked') order by e.seq desc limit 1)`.as('last_text'),
    ]);
}

function summaryOf(row: Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]): ConversationSummary {
  return {
    id: row.id,
    contact: { id: row.contact_id, name: row.contact_name },
    channel: { id: row.channel_id, kind: row.kind, name: row.channel_name },
    status: row.status,
    outcome: row.outcome,
    lastAt: row.last_at.toISOString(),
    lastText: row.last_text ?? '',
  };
}
