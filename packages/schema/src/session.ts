/** Where one conversation stands in one program. Plain JSON: written whole after every turn, read whole before the next. */
import type { CustomerEvent } from './event.ts';
import type { Json, JsonObject } from './json.ts';
import type { Timer } from './move.ts';

export const SESSION_VERSION = 1;

/** What the session is stopped at. */
export interface Waiting {
  node: string;
  listens: boolean;
  /** The timers that may wake it. */
  timers: Timer[];
  /** The effect whose result is awaited. */
  effect?: string;
  memo: Json;
}

export interface Session {
  version: typeof SESSION_VERSION;
  /** Hash of the program it runs. */
  program: string;
  conversation: string;
  status: 'new' | 'waiting' | 'ended';
  waiting: Waiting | null;
  vars: JsonObject;
  /** How often each node was entered. */
  visits: Record<string, number>;
  /** Customer messages that no node listened to yet, oldest first. */
  mailbox: CustomerEvent[];
  /** The last thing the customer said. */
  said: string;
  language: string;
  /** Source of ids: effects are named (conversation, counter). */
  counter: number;
  turns: number;
  outcome: string | null;
  /** True when it ended with the conversation waiting for a person. */
  person: boolean;
}

/** A session before its first turn. `counter` goes on from the conversation's last session, so that no id repeats. */
export function newSession(program: string, conversation: string, counter = 0): Session {
  return {
    version: SESSION_VERSION,
    program,
    conversation,
    status: 'new',
    waiting: null,
    vars: {},
    visits: {},
    mailbox: [],
    said: '',
    language: '',
    counter,
    turns: 0,
    outcome: null,
    person: false,
  };
}
