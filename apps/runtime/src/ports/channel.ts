/**
 * What a kind of channel is: how its requests are proven and understood, how its replies leave, and its limits as data. An
 * adapter does no I/O of its own; `deliver` gets the one door out.
 */
import type { ChannelLimits, OutMessage } from '@patchbay/schema';
import type { Egress } from './egress.ts';

/** One connected account of a provider, with its secret opened. */
export interface Channel {
  workspace: string;
  id: string;
  kind: string;
  name: string;
  flow: string | null;
  enabled: boolean;
  settings: Record<string, unknown>;
  secret: string | null;
}

/** What a customer sent, in our words. */
/** `name` and `language` are what the channel says of somebody who writes for the first time. */
export type Inbound = { address: string; name?: string; language?: string; id: string } & ({ type: 'message.received'; text: string } | { type: 'choice.picked'; choice: string; text: string });

export interface HookRequest {
  headers: Headers;
  /** The body as it came, byte for byte: signatures are over it. */
  body: Uint8Array;
  /** Milliseconds since 1970. */
  now: number;
}

/** `signed` is false when the request is not proven; `unparsable` when it is proven and not understood. */
export type Verdict = { signed: false; reason: string } | { signed: true };
export type Parsed = { inbound: Inbound[] } | { unparsable: string };

/** How a delivery ended; `retry` is for what may go better later. */
export type Delivery = { ok: true; providerId?: string } | { ok: false; retry: boolean; reason: string; retryAfterMs?: number };

export interface ChannelKind {
  kind: string;
  limits: ChannelLimits;
  /** `fetch`: customers read replies from us; `deliver`: we send them. */
  replies: 'fetch' | 'deliver';
  /** What makes a repeated delivery harmless: a key the other side honours. */
  idempotency: 'key' | 'none';
  verify?(channel: Channel, request: HookRequest): Verdict;
  parse?(channel: Channel, request: HookRequest): Parsed;
  /** Sends one message; `id` is the same each time the same message is tried. */
  deliver?(channel: Channel, to: string, id: string, message: OutMessage, egress: Egress, now: number): Promise<Delivery>;
}
