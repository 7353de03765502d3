/** Sends messages one after the other and does not give up: what the network loses is sent again under the same id. */
import { type ChatMessage, type Draft, Refused, sendDraft } from './protocol.ts';
import type { Memory } from './memory.ts';

const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000];

export interface OutboxEvents {
  sending(draft: Draft): void;
  /** Not through yet; it is tried again by itself. */
  delayed(): void;
  /** Refused for good. */
  refused(draft: Draft): void;
  /** Acknowledged, with what is new since. */
  sent(draft: Draft, messages: ChatMessage[]): void;
}

/** The queue of one channel. */
export class Outbox {
  readonly #base: string;
  readonly #memory: Memory;
  readonly #language: string;
  readonly #events: OutboxEvents;
  #busy = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(base: string, memory: Memory, language: string, events: OutboxEvents) {
    this.#base = base;
    this.#memory = memory;
    this.#language = language;
    this.#events = events;
    addEventListener('online', () => this.flush());
  }

  /** Takes a message in; it is kept before anything else happens. */
  add(draft: Draft): void {
    this.#memory.keep(draft);
    this.flush();
  }

  /** Sends whatever waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let draft = this.#memory.unsent[0]; draft; draft = this.#memory.unsent[0]) {
      if (!(await this.#send(draft))) break;
    }
    this.#busy = false;
  }

  /** A visitor the server no longer knows starts anew rather than not at all. */
  async #deliver(draft: Draft): ReturnType<typeof sendDraft> {
    const { visitor } = this.#memory;
    try {
      return await sendDraft(this.#base, draft, visitor, this.#language);
    } catch (error) {
      if (!(error instanceof Refused) || visitor === undefined) throw error;
      return await sendDraft(this.#base, draft, undefined, this.#language);
    }
  }

  /** Is the way free for the next one? */
  async #send(draft: Draft): Promise<boolean> {
    this.#events.sending(draft);
    try {
      const { visitor, messages } = await this.#deliver(draft);
      this.#memory.know(visitor);
      this.#memory.drop(draft.id);
      this.#failures = 0;
      this.#events.sent(draft, messages);
      return true;
    } catch (error) {
      if (error instanceof Refused) {
        this.#memory.drop(draft.id);
        this.#events.refused(draft);
        return true;
      }
      this.#events.delayed();
      this.#timer = setTimeout(() => this.flush(), WAITS_MS[Math.min(this.#failures, WAITS_MS.length - 1)]);
      this.#failures += 1;
      return false;
    }
  }
}
