/** Open web chat pages: who listens to which conversation, and a knock when something was said there. It carries no messages. */

export class ChatStreams {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `knock` after every commit of the conversation in this process, until the returned function is called. */
  listen(conversation: string, knock: () => void): () => void {
    const listeners = this.#listeners.get(conversation) ?? new Set();
    listeners.add(knock);
    this.#listeners.set(conversation, listeners);
    return () => {
      listeners.delete(knock);
      if (listeners.size === 0) this.#listeners.delete(conversation);
    };
  }

  knock(conversation: string): void {
    for (const listener of this.#listeners.get(conversation) ?? []) listener();
  }
}
