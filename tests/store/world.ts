/** What the store's tests begin with: a workspace with a channel, conversations in it, and turns as a lane would commit them. */
import { randomUUID } from 'node:crypto';
import { type Effect, type Event, newSession } from '@patchbay/schema';
import type pg from 'pg';
import type { ConversationKey, Incoming, LaneStore, Loaded, OutboxItem, TurnCommit } from '../../apps/runtime/src/ports/lane-store.ts';
import { addWorkspace } from '../support/people.ts';

export interface Place {
  workspace: string;
  id: string;
}

/** A new workspace with one channel. */
export async function addChannel(pool: pg.Pool, workspace?: string): Promise<Place> {
  const place = { workspace: workspace ?? (await addWorkspace(pool, 'A shop')), id: randomUUID() };
  await pool.query(`insert into channels (workspace_id, id, kind, name) values ($1, $2, 'webhook', 'Webhook')`, [place.workspace, place.id]);
  return place;
}

/** A new conversation with somebody who was never here. */
export async function converse(store: LaneStore, channel: Place): Promise<Loaded> {
  return await store.openConversation(channel, randomUUID(), {});
}

export function messageEvent(text = 'hello', id: string = randomUUID()): Incoming {
  return { id: `in:${id}`, at: 1_000, type: 'message.received', text };
}

/** A turn of a conversation as it was loaded; `change` is what a test is about. */
export function turnOf(loaded: Loaded, change: Partial<TurnCommit> & { incoming?: Incoming } = {}): TurnCommit {
  const { incoming = messageEvent(), ...more } = change;
  const session = more.session ?? { ...(loaded.session ?? newSession('a hash', loaded.conversation)), status: 'waiting' as const, turns: (loaded.session?.turns ?? 0) + 1 };
  const event = { ...incoming, zone: 'UTC', facts: { contact: loaded.contact, channel: { id: loaded.channel, kind: 'webhook' }, conversation: { id: loaded.conversation } } } as Event;
  return { ...keyOf(loaded), expected: loaded.version, epoch: loaded.epoch, event, fresh: true, session, trace: [], effects: [], sendState: 'queued', timersBefore: loaded.session?.waiting?.timers ?? [], reopens: false, ...more };
}

export function keyOf({ workspace, conversation, channel }: ConversationKey): ConversationKey {
  return { workspace, conversation, channel };
}

export function send(loaded: ConversationKey, number: number, text = `reply ${number}`): Effect {
  return { id: `${loaded.conversation}.${number}`, type: 'send', node: 'say', message: { text } };
}

export function lookUp(loaded: ConversationKey, number: number): Effect {
  return { id: `${loaded.conversation}.${number}`, type: 'crm', operation: 'find', table: 'orders', where: [], rowsMax: 1, node: 'find', timeoutMs: 1_000 };
}

export function itemOf(loaded: Loaded, number: number): OutboxItem {
  return { ...keyOf(loaded), address: loaded.address, number, effect: send(loaded, number), attempts: 0 };
}

/** Everything the database has of a conversation, for comparing before and after. */
export async function everythingOf(pool: pg.Pool, conversations: string[]): Promise<unknown> {
  const tables = { conversations: 'id', sessions: 'conversation_id', events: 'conversation_id', effects: 'conversation_id', timers: 'conversation_id' };
  const found: Record<string, unknown> = {};
  for (const [table, column] of Object.entries(tables)) found[table] = (await pool.query(`select * from ${table} where ${column} = any($1) order by 1, 2, 3`, [conversations])).rows;
  return found;
}
