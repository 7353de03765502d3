/** What the chat remembers on this device, by channel: who the visitor is, and what has not been sent yet. */
import type { Draft } from './protocol.ts';

interface Kept {
  /** A secret made by the server: it opens this visitor's transcript. */
  visitor?: string;
  unsent: Draft[];
}

/** Storage of the frame where the browser allows it, else of this page's life. */
export class Memory {
  readonly #key: string;
  #kept: Kept;

  constructor(channel: string) {
    this.#key = `patchbay.chat.${channel}`;
    this.#kept = { unsent: [], ...this.#read() };
  }

  get visitor(): string | undefined {
    return this.#kept.visitor;
  }

  get unsent(): readonly Draft[] {
    return this.#kept.unsent;
  }

  /** Keeps who the visitor is. */
  know(visitor: string): void {
    if (visitor === '' || visitor === this.#kept.visitor) return;
    this.#kept.visitor = visitor;
    this.#write();
  }

  /** Keeps a message until it is acknowledged. */
  keep(draft: Draft): void {
    this.#kept.unsent.push(draft);
    this.#write();
  }

  /** Forgets a message that was acknowledged or refused. */
  drop(id: string): void {
    this.#kept.unsent = this.#kept.unsent.filter((draft) => draft.id !== id);
    this.#write();
  }

  #read(): Partial<Kept> {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  #write(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // Storage may be closed to frames: the page's own memory has it.
    }
  }
}
