/** Channels for tests: a webhook that signs as its provider would, and a visitor of a web chat. */
import { randomUUID } from 'node:crypto';
import { sign } from '../../apps/runtime/src/channels/webhook.ts';
import { type Answer, Client, ok } from './client.ts';

export interface Webhook {
  id: string;
  secret: string;
}

export async function createWebhook(client: Client, flow: string | null, url?: string): Promise<Webhook> {
  return await ok(client.post('/api/channels', { kind: 'webhook', name: 'Webhook', flow, settings: url === undefined ? {} : { url } }));
}

export async function createChat(client: Client, flow: string | null, domains?: string[]): Promise<string> {
  const { id } = await ok(client.post('/api/channels', { kind: 'web-chat', name: 'Chat', flow, settings: domains ? { domains } : {} }));
  return id;
}

/** The three headers of a signed request. `at` in milliseconds. */
export function signed(secret: string, body: string | Uint8Array, { id = randomUUID(), at = Date.now() }: { id?: string; at?: number } = {}): Record<string, string> {
  const timestamp = Math.floor(at / 1_000).toString();
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(secret, id, timestamp, Buffer.from(body)) };
}

/** Delivers a webhook's body, signed. */
export function deliver(origin: string, hook: Webhook, body: unknown, options: { id?: string; at?: number } = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Client(origin).call('POST', `/hooks/${hook.id}`, { body: text, headers: { 'content-type': 'application/json', ...signed(hook.secret, text, options) } });
}

/** A customer's message through a webhook. */
export function write(origin: string, hook: Webhook, from: string, text: string, id: string = randomUUID()): Promise<Answer> {
  return deliver(origin, hook, { from: { id: from }, text }, { id });
}

export interface ChatMessage {
  id: string;
  from: 'customer' | 'bot' | 'agent';
  text: string;
  choices?: { id: string; label: string }[];
  at: string;
}

/** Somebody in front of a web chat. */
export class Visitor {
  readonly client: Client;
  readonly chat: string;
  token: string | undefined;

  constructor(origin: string, chat: string) {
    this.client = new Client(origin);
    this.chat = chat;
  }

  /** Sends a message; resolves to the transcript the page would show. */
  async say(text: string, more: { id?: string; choice?: string } = {}): Promise<ChatMessage[]> {
    const { visitor, messages } = await ok(this.client.post(`/chat/${this.chat}/messages`, { id: randomUUID(), text, ...more, ...(this.token === undefined ? {} : { visitor: this.token }) }));
    this.token = visitor;
    return messages;
  }
}
