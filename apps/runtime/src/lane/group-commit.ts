/**
 * Group commit: what is ready while a batch is under way leaves together with the next one. A lone item leaves at once, and
 * throughput grows with load. Only work that nobody waits for may be gathered for a few milliseconds more while there is much of it.
 */

interface Entry<T, R> {
  item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export class GroupCommit<T, R> {
  readonly #commit: (items: T[]) => Promise<R[]>;
  readonly #batchMax: number;
  readonly #inFlightMax: number;
  readonly #gatherMs: number;
  #queue: Entry<T, R>[] = [];
  #inFlight = 0;
  #scheduled = false;
  #lastBatch = 0;

  /**
   * `commit` gets at most `batchMax` items and returns a result for each; at most `inFlightMax` calls run at once. When the last batch
   * had company, the next one waits `gatherMs` milliseconds for more.
   */
  constructor(commit: (items: T[]) => Promise<R[]>, { batchMax, inFlightMax, gatherMs = 0 }: { batchMax: number; inFlightMax: number; gatherMs?: number }) {
    this.#commit = commit;
    this.#batchMax = batchMax;
    this.#inFlightMax = inFlightMax;
    this.#gatherMs = gatherMs;
  }

  /** Items that wait for a batch. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Resolves when the item is committed. When a batch fails, its items are tried one by one, so that one bad item fails alone. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#inFlight >= this.#inFlightMax) return;
    this.#scheduled = true;
    const flush = () => {
      this.#scheduled = false;
      this.#flush();
    };
    if (this.#gatherMs > 0 && this.#lastBatch > 1 && this.#queue.length < this.#batchMax) setTimeout(flush, this.#gatherMs);
    // One microtask: items that arrive in the same tick share a batch.
    else queueMicrotask(flush);
  }

  #flush(): void {
    while (this.#queue.length > 0 && this.#inFlight < this.#inFlightMax) {
      const batch = this.#queue.splice(0, this.#batchMax);
      this.#lastBatch = batch.length;
      this.#inFlight += 1;
      void this.#run(batch).finally(() => {
        this.#inFlight -= 1;
        if (this.#queue.length > 0) this.#schedule();
      });
    }
  }

  async #run(batch: Entry<T, R>[]): Promise<void> {
    try {
      const results = await this.#commit(batch.map((entry) => entry.item));
      for (const [at, entry] of batch.entries()) entry.resolve(results[at] as R);
    } catch (error) {
      const [only, ...others] = batch;
      if (only && others.length === 0) only.reject(error);
      else for (const entry of batch) await this.#run([entry]);
    }
  }
}
