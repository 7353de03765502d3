/**
 * The outbox: performs committed effects under ids that never change. Sends of a conversation leave one at a time and in order; a call
 * waits for nothing, since its answer is an event. It only performs what the database says is still to be done, and writes down how each ended.
 */
import { type Effect, isPerformed, type Performed } from '@patchbay/schema';
import type { Delivery } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { LaneStore, OutboxItem } from '../ports/lane-store.ts';
import type { Log } from '../ports/log.ts';
import { GroupCommit } from './group-commit.ts';
import { retryDelayMs } from './retry.ts';

/** Performs one kind of effect. A call answers through its own event; a delivery says how it ended. */
export type Performer = (item: OutboxItem, effect: Performed) => Promise<Delivery | 'answered'>;

export interface OutboxOptions {
  store: LaneStore;
  clock: Clock;
  log: Log;
  performers: Partial<Record<Performed['type'], Performer>>;
}

/** Conversations whose messages are in the air at once: twice the connections to one host. */
const IN_FLIGHT_MAX = 128;
/**
 * Milliseconds for which the commit's own look at the epoch stands. A send that leaves at once needs no claim: for five seconds after
 * its commit nobody else takes it.
 */
const FRESH_MS = 100;
/** Milliseconds after which a fresh send that is still in the air is claimed after all, before those five seconds are over. */
const HOLD_AFTER_MS = 2_000;
/** Attempts after which an effect is given up and shown to people. */
const ATTEMPTS_MAX = 8;

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queues = new Map<string, OutboxItem[]>();
  readonly #ready: string[] = [];
  readonly #claims: GroupCommit<OutboxItem, 'claimed' | 'gone'>;
  readonly #settles: GroupCommit<Parameters<LaneStore['settleEffects']>[0][number], void>;
  readonly #holds: GroupCommit<OutboxItem, void>;
  readonly #retries = new Set<NodeJS.Timeout>();
  /** When the turn of a send was committed, until it has left for the first time. */
  readonly #committedAt = new WeakMap<OutboxItem, number>();
  /** Sends that this process has claimed and not yet settled. */
  readonly #claimed = new WeakSet<OutboxItem>();
  /** Ids of calls under way. */
  readonly #calls = new Set<string>();
  #inFlight = 0;
  #settling = 0;
  #stopped = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    const { store } = options;
    this.#claims = new GroupCommit(
      async (items) => {
        const { claimed } = await store.claimEffects(items);
        const mine = new Map(claimed.map((item) => [`${item.conversation}.${item.number}`, item.attempts]));
        return items.map((item) => {
          const attempts = mine.get(`${item.conversation}.${item.number}`);
          if (attempts !== undefined) item.attempts = attempts;
          return attempts === undefined ? 'gone' : 'claimed';
        });
      },
      { batchMax: 128, inFlightMax: 1, gatherMs: 4 },
    );
    this.#settles = new GroupCommit(
      async (results) => {
        await store.settleEffects(results);
        return results.map(() => undefined);
      },
      { batchMax: 128, inFlightMax: 1, gatherMs: 10 },
    );
    this.#holds = new GroupCommit(
      async (items) => {
        await store.holdEffects(items);
        return items.map(() => undefined);
      },
      { batchMax: 128, inFlightMax: 1 },
    );
  }

  /** Effects that are in this process's hands. */
  get depth(): number {
    let depth = this.#calls.size;
    for (const queue of this.#queues.values()) depth += queue.length;
    return depth;
  }

  /** Takes the effects of a turn that was committed just now. */
  hand(key: Pick<OutboxItem, 'workspace' | 'conversation' | 'channel' | 'address'>, effects: Effect[]): void {
    for (const effect of effects) {
      if (!isPerformed(effect)) continue;
      const item = { ...key, number: Number(effect.id.slice(effect.id.lastIndexOf('.') + 1)), effect, attempts: 0 };
      this.#committedAt.set(item, this.#options.clock.now());
      this.#add(item);
    }
  }

  /** Takes effects that nobody holds: after a crash, or when their time to be tried again has come. */
  async recover(): Promise<number> {
    const due = await this.#options.store.dueEffects(500);
    let taken = 0;
    for (const item of due.sort((a, b) => a.number - b.number)) {
      if (this.#calls.has(item.effect.id) || this.#queues.get(item.conversation)?.some((held) => held.number === item.number)) continue;
      taken += 1;
      this.#add(item);
    }
    return taken;
  }

  /** Stops taking; resolves when nothing is in the air. What is left stays in the database. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const retry of this.#retries) clearTimeout(retry);
    while (this.#inFlight + this.#settling + this.#calls.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #add(item: OutboxItem): void {
    if (item.effect.type !== 'send') {
      void this.#call(item);
      return;
    }
    const queue = this.#queues.get(item.conversation);
    if (queue) {
      queue.push(item);
      return;
    }
    this.#queues.set(item.conversation, [item]);
    this.#ready.push(item.conversation);
    this.#pump();
  }

  #pump(): void {
    while (!this.#stopped && this.#inFlight < IN_FLIGHT_MAX) {
      const conversation = this.#ready.shift();
      if (conversation === undefined) return;
      this.#inFlight += 1;
      void this.#work(conversation).finally(() => {
        this.#inFlight -= 1;
        this.#pump();
      });
    }
  }

  /** Performs a call. When it fails here its row stays, and recovery takes it up again. */
  async #call(item: OutboxItem): Promise<void> {
    const { id } = item.effect;
    this.#calls.add(id);
    try {
      await this.#perform(item);
    } catch (error) {
      this.#options.log.error({ err: error, conversation: item.conversation, effect: id }, 'A call could not be performed; it is tried again.');
    } finally {
      this.#calls.delete(id);
    }
  }

  /** Sends a conversation's messages in order, until none is left or one must wait. */
  async #work(conversation: string): Promise<void> {
    const queue = this.#queues.get(conversation) ?? [];
    try {
      for (let item = queue[0]; item && !this.#stopped; item = queue[0]) {
        const waitMs = (await this.#mayLeave(item)) ? await this.#send(item) : null;
        if (waitMs !== null) return this.#later(conversation, waitMs);
        queue.shift();
      }
    } catch (error) {
      this.#options.log.error({ err: error, conversation }, 'The outbox could not go on with a conversation; it is tried again.');
      return this.#later(conversation, 1_000);
    }
    this.#queues.delete(conversation);
  }

  /** Asked right before a send leaves: what changed hands meanwhile does not leave at all. */
  async #mayLeave(item: OutboxItem): Promise<boolean> {
    if (this.#claimed.has(item) || this.#isFresh(item)) return true;
    const claimed = (await this.#claims.add(item)) === 'claimed';
    if (claimed) this.#claimed.add(item);
    return claimed;
  }

  #isFresh(item: OutboxItem): boolean {
    const committedAt = this.#committedAt.get(item);
    return committedAt !== undefined && this.#options.clock.now() - committedAt <= FRESH_MS;
  }

  #later(conversation: string, waitMs: number): void {
    if (this.#stopped) return;
    const retry = setTimeout(() => {
      this.#retries.delete(retry);
      this.#ready.push(conversation);
      this.#pump();
    }, waitMs);
    retry.unref();
    this.#retries.add(retry);
  }

  /** Milliseconds to wait before it is tried again; null when it is over, well or not. */
  async #send(item: OutboxItem): Promise<number | null> {
    const delivery = this.#claimed.has(item) ? await this.#perform(item) : await this.#sendFresh(item);
    this.#claimed.delete(item);
    if (delivery === 'answered' || delivery.ok) {
      // The next message need not wait until this is written: what is not written is sent again under the same id.
      this.#settling += 1;
      void this.#settles
        .add({ item, state: 'sent', retryAt: null, result: delivery === 'answered' ? null : { providerId: delivery.providerId ?? null } })
        .catch((error: unknown) => this.#options.log.error({ err: error, effect: item.effect.id }, 'That a message was sent could not be written down.'))
        .finally(() => {
          this.#settling -= 1;
        });
      return null;
    }
    const again = delivery.retry && item.attempts < ATTEMPTS_MAX;
    const waitMs = again ? retryDelayMs(item.attempts, delivery.retryAfterMs, item.number) : null;
    this.#options.log.warn({ conversation: item.conversation, effect: item.effect.id, attempts: item.attempts, again, reason: delivery.reason }, 'A message could not be sent.');
    await this.#settles.add({ item, state: again ? 'queued' : 'failed', retryAt: waitMs === null ? null : this.#options.clock.now() + waitMs, result: { reason: delivery.reason } });
    return waitMs;
  }

  async #sendFresh(item: OutboxItem): ReturnType<Performer> {
    this.#committedAt.delete(item);
    item.attempts = 1;
    const hold = setTimeout(() => {
      void this.#holds.add(item).catch((error: unknown) => this.#options.log.error({ err: error, effect: item.effect.id }, 'A message that is on its way could not be claimed; it may be sent again.'));
    }, HOLD_AFTER_MS);
    try {
      return await this.#perform(item);
    } finally {
      clearTimeout(hold);
    }
  }

  async #perform(item: OutboxItem): ReturnType<Performer> {
    const effect = item.effect as Performed;
    const performer = this.#options.performers[effect.type];
    if (!performer) throw new Error(`Nothing performs effects of the kind ${effect.type}.`);
    return await performer(item, effect);
  }
}
