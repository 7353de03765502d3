/** What lanes, outbox and timers need of a database. Whatever a method writes it writes in one statement, so that it is all or nothing. */
import type { Contact, Effect, Event, Json, Session, Timer, Trace } from '@patchbay/schema';

/** Where a conversation lives; travels with everything that belongs to it. */
export interface ConversationKey {
  workspace: string;
  conversation: string;
  channel: string;
}

/** A conversation as a lane holds it in memory. `version` fences: only who has the newest can commit. */
export interface Loaded extends ConversationKey {
  version: number;
  session: Session | null;
  epoch: number;
  status: 'open' | 'waiting' | 'closed';
  address: string;
  contact: Contact;
  zone: string;
}

/** An event on its way into a lane; facts are added when its turn comes. */
export type Incoming = DistributiveOmit<Event, 'zone' | 'facts'>;

/** One turn to commit. */
export interface TurnCommit extends ConversationKey {
  expected: number;
  epoch: number;
  event: Event;
  /** True when the event's row is new with this commit, false when it was stored before. */
  fresh: boolean;
  session: Session;
  trace: Trace;
  effects: Effect[];
  /** State in which sends are written: `queued` for channels that deliver, `sent` for those that fetch. */
  sendState: 'queued' | 'sent';
  /**
   * Timers as they stood before the turn. A timer that moves to a later time is not written again: its row fires early and is then
   * moved (LaneStore.moveTimer), which is one write for a wait instead of one for every message.
   */
  timersBefore: Timer[];
  /** The conversation was closed and a new session has begun in it. */
  reopens: boolean;
}

/**
 * `committed`; `duplicate`: the event was taken before; `behind`: an older event of the conversation still waits in the database;
 * `stale`: session or epoch in the database are not those the turn was computed from: load again, compute again.
 */
export type CommitResult = 'committed' | 'duplicate' | 'behind' | 'stale';

export interface PendingEvent extends ConversationKey {
  event: Incoming;
  attempts: number;
}

/** An effect as the outbox performs it. */
export interface OutboxItem extends ConversationKey {
  /** Where replies go: the customer's address on the channel. */
  address: string;
  number: number;
  effect: Effect;
  attempts: number;
}

export interface LaneStore {
  /** The conversation of an address, made with its contact when it is new. `sender` is what the channel says of a new one. */
  openConversation(channel: { workspace: string; id: string }, address: string, sender: { name?: string; language?: string }): Promise<Loaded>;
  /** The conversation of an address, when there is one. */
  findConversation(channel: { workspace: string; id: string }, address: string): Promise<Loaded | undefined>;
  loadConversation(key: ConversationKey): Promise<Loaded | undefined>;
  /** Commits turns of different conversations, in one statement those that may be; one that may not be changes nothing and says why. */
  commitTurns(turns: TurnCommit[]): Promise<CommitResult[]>;
  /** Stores events that must wait for their lane; the result tells which were new. */
  acceptEvents(events: (ConversationKey & { event: Incoming })[]): Promise<boolean[]>;
  /** Events that wait, oldest first: of one conversation, or of those accepted at least `olderThanMs` ago. */
  pendingEvents(of: ConversationKey | { olderThanMs: number; limit: number }): Promise<PendingEvent[]>;
  /** Notes a failed attempt; with `poison` the event is taken out of the lane and the conversation waits for a person. */
  failEvent(key: ConversationKey, id: string, reason: string, poison: boolean): Promise<void>;
  /** Marks effects as leaving now, if they still may: those whose epoch is over come back as `withdrawn`. */
  claimEffects(items: OutboxItem[]): Promise<{ claimed: OutboxItem[]; withdrawn: OutboxItem[] }>;
  /** Marks effects as being on their way already, whoever speaks by now. */
  holdEffects(items: OutboxItem[]): Promise<void>;
  /** Writes how effects ended: sent, to be tried again at a time, or failed for good. */
  settleEffects(results: { item: OutboxItem; state: 'sent' | 'queued' | 'failed'; retryAt: number | null; result: Json }[]): Promise<void>;
  /** Effects that should be on their way and are not in anybody's hands. */
  dueEffects(limit: number): Promise<OutboxItem[]>;
  /** Timers that are due by the database's clock. */
  dueTimers(limit: number): Promise<(ConversationKey & { name: string; due: number })[]>;
  /** Moves a timer's row from the time it fired at to the time its session wants; nothing happens when the row has changed. */
  moveTimer(key: ConversationKey, name: string, from: number, to: number): Promise<void>;
  deadLetter(channel: { workspace: string; id: string }, reason: string, body: Uint8Array): Promise<void>;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
