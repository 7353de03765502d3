/**
 * What came in. Everything a turn may depend on that is not in the program or the session is inside the event: the
 * time, the zone, the language, and the facts that can change without publishing.
 */
import type { Contact } from './contact.ts';
import type { Json } from './json.ts';

/** Facts a turn may read; recorded with the event, so that a replay reads the same. */
export interface Facts {
  contact: Contact;
  channel: { id: string; kind: string };
  conversation: { id: string };
}

interface Occurrence {
  /** Unique within the conversation; the provider's message id where there is one. */
  id: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  at: number;
  /** IANA time zone of the workspace. */
  zone: string;
  facts: Facts;
}

export type MessageReceived = Occurrence & { type: 'message.received'; text: string };
export type ChoicePicked = Occurrence & { type: 'choice.picked'; choice: string; text: string };
/** `due` is when it was set to fire: a timer that was set anew since then wakes nobody. */
export type TimerFired = Occurrence & { type: 'timer.fired'; timer: string; due: number };
export type EffectSettled = Occurrence & { type: 'effect.settled'; effect: string; result: Settlement };
export type AgentReplied = Occurrence & { type: 'agent.replied'; agent: string; text: string };
export type AgentReleased = Occurrence & { type: 'agent.released'; agent: string; exit?: string };

export type Event = MessageReceived | ChoicePicked | TimerFired | EffectSettled | AgentReplied | AgentReleased;
/** What a customer did, as opposed to the clock, a system or an agent. */
export type CustomerEvent = MessageReceived | ChoicePicked;

/** How an effect ended. `kind` is for routing (`timeout`, `unreachable`, `refused`), `message` for people. */
export type Settlement = { ok: true; value: Json } | { ok: false; error: { kind: string; message: string } };

export function isCustomerEvent(event: Event): event is CustomerEvent {
  return event.type === 'message.received' || event.type === 'choice.picked';
}
