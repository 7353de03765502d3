/**
 * Conversations as this process last saw them, so that a plain turn reads nothing. Memory may be wrong, never harmful: the
 * session's version fences every commit. Entries are few, and old ones are read again so that changed contacts are noticed.
 */
import type { Loaded } from '../ports/lane-store.ts';

const ENTRIES_MAX = 10_000;
/** Milliseconds after which a contact's name or language may have changed elsewhere. */
const FRESH_MS = 30_000;

interface Entry {
  loaded: Loaded;
  readAt: number;
}

export class Memory {
  readonly #byConversation = new Map<string, Entry>();
  readonly #byAddress = new Map<string, string>();

  /** The conversation when it is remembered and was read lately. `now` in milliseconds. */
  get(conversation: string, now: number): Loaded | undefined {
    const entry = this.#byConversation.get(conversation);
    return entry && now - entry.readAt < FRESH_MS ? entry.loaded : undefined;
  }

  /** The conversation of an address on a channel. */
  find(channel: string, address: string): Loaded | undefined {
    const conversation = this.#byAddress.get(`${channel}/${address}`);
    return conversation === undefined ? undefined : this.#byConversation.get(conversation)?.loaded;
  }

  /** Remembers what was just read from the database. */
  put(loaded: Loaded, now: number): void {
    this.#byConversation.delete(loaded.conversation);
    this.#byConversation.set(loaded.conversation, { loaded, readAt: now });
    this.#byAddress.set(`${loaded.channel}/${loaded.address}`, loaded.conversation);
    if (this.#byConversation.size <= ENTRIES_MAX) return;
    const [oldest] = this.#byConversation.keys();
    if (oldest !== undefined) this.forget(oldest);
  }

  /** Replaces what a turn has changed; the contact stays as old as it was. */
  advance(loaded: Loaded): void {
    const entry = this.#byConversation.get(loaded.conversation);
    if (!entry) return;
    this.#byConversation.delete(loaded.conversation);
    this.#byConversation.set(loaded.conversation, { loaded, readAt: entry.readAt });
  }

  forget(conversation: string): void {
    const entry = this.#byConversation.get(conversation);
    if (!entry) return;
    this.#byConversation.delete(conversation);
    this.#byAddress.delete(`${entry.loaded.channel}/${entry.loaded.address}`);
  }

  /** Forgets everything: contacts were imported, a workspace was changed. */
  clear(): void {
    this.#byConversation.clear();
    this.#byAddress.clear();
  }
}
