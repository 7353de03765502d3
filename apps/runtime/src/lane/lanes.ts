/**
 * Lanes: each conversation takes one event at a time, in order, and an event is acknowledged only when it is committed. An
 * idle lane runs its turn and commits event and outcome together; a busy one stores the event alone and takes it up next.
 */
import { type Event, isCustomerEvent, newSession } from '@patchbay/schema';
import { runs } from '@patchbay/nodes/run';
import { EngineError, turn, type Turn } from '../engine/turn.ts';
import { kindOf } from '../channels/catalogue.ts';
import type { Channel, Inbound } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import { type CommitResult, type ConversationKey, type Incoming, type LaneStore, type Loaded, type TurnCommit } from '../ports/lane-store.ts';
import type { Log } from '../ports/log.ts';
import type { Programs } from '../ports/programs.ts';
import { GroupCommit } from './group-commit.ts';
import { Memory } from './memory.ts';
import { unanswered } from './unanswered.ts';

/** What a turn did, for those who carry it out and those who watch. */
export interface Committed extends ConversationKey {
  address: string;
  turn: Turn;
}

export interface LanesOptions {
  store: LaneStore;
  programs: Programs;
  /** The channel of a conversation, wherever it is remembered. */
  channel(id: string): Promise<Channel | undefined>;
  clock: Clock;
  log: Log;
  /** Called after a commit, in order within a conversation. */
  onCommitted(committed: Committed): void;
}

/** Attempts after which an event that makes a step throw is taken out of its lane. */
const ATTEMPTS_MAX = 5;
/** How often a turn is computed anew because another process was faster. */
const RACES_MAX = 20;

interface Lane {
  queue: { event: Incoming; attempts: number }[];
  /** Resolves when the event that started the lane is in the database: whoever comes meanwhile is stored behind it, not before. */
  begun: Promise<unknown>;
  /** Events that are being stored for this lane right now; it stays for them. */
  storing: number;
  wake?: () => void;
}

export class Lanes {
  readonly #options: LanesOptions;
  readonly #memory = new Memory();
  readonly #lanes = new Map<string, Lane>();
  readonly #openings = new Map<string, Promise<Loaded>>();
  readonly #commits: GroupCommit<TurnCommit, CommitResult>;
  readonly #stores: GroupCommit<ConversationKey & { event: Incoming }, boolean>;

  constructor(options: LanesOptions) {
    this.#options = options;
    this.#commits = new GroupCommit((turns) => options.store.commitTurns(turns), { batchMax: 64, inFlightMax: 1 });
    // One batch at a time: two of one conversation must not overtake each other.
    this.#stores = new GroupCommit((events) => options.store.acceptEvents(events), { batchMax: 256, inFlightMax: 1 });
  }

  /** Conversations that are taking a turn right now. */
  get busy(): number {
    return this.#lanes.size;
  }

  /** Takes what a customer sent. Resolves after the commit: from then on it cannot be lost. */
  async accept(channel: Channel, inbound: Inbound): Promise<'taken' | 'duplicate'> {
    const now = this.#options.clock.now();
    const loaded = this.#memory.find(channel.id, inbound.address) ?? (await this.#open(channel, inbound));
    // Ids of providers and of our own timers and effects never meet.
    const id = `in:${inbound.id}`;
    return await this.take(loaded, inbound.type === 'choice.picked' ? { id, at: now, type: inbound.type, choice: inbound.choice, text: inbound.text } : { id, at: now, type: inbound.type, text: inbound.text });
  }

  /** Takes any event of a known conversation. Resolves after the commit. */
  async take(key: ConversationKey, event: Incoming): Promise<'taken' | 'duplicate'> {
    const { workspace, conversation, channel } = key;
    const lane = this.#lanes.get(conversation);
    if (!lane) return await this.#start({ workspace, conversation, channel }, event);
    lane.storing += 1;
    try {
      await lane.begun;
      if (!(await this.#stores.add({ workspace, conversation, channel, event }))) return 'duplicate';
      // A lane that stopped meanwhile left its events in the database: all of them are taken up, in order.
      if (this.#lanes.get(conversation) === lane) lane.queue.push({ event, attempts: 0 });
      else this.#resume({ workspace, conversation, channel }, await this.#options.store.pendingEvents(key));
      return 'taken';
    } finally {
      lane.storing -= 1;
      lane.wake?.();
    }
  }

  /** A timer's row is due. When the session wants it later by now the row is moved, else it becomes an event. */
  async fire(key: ConversationKey, name: string, due: number): Promise<void> {
    const wanted = (await this.#load(key))?.session?.waiting?.timers.find((timer) => timer.name === name);
    if (wanted && wanted.at > due) await this.#options.store.moveTimer(key, name, due, wanted.at);
    // The event's id makes a second firing a duplicate.
    else await this.take(key, { type: 'timer.fired', id: `timer:${key.conversation}:${name}:${due}`, at: this.#options.clock.now(), timer: name, due });
  }

  /** Takes up events that a process left behind when it died, and those whose turn failed. */
  async recover(olderThanMs: number): Promise<number> {
    const pending = await this.#options.store.pendingEvents({ olderThanMs, limit: 500 });
    const idle = pending.filter(({ conversation }) => !this.#lanes.has(conversation));
    for (const conversation of new Set(idle.map((each) => each.conversation))) {
      const own = idle.filter((each) => each.conversation === conversation);
      this.#resume(own[0]!, own);
    }
    return idle.length;
  }

  /** Forgets what is remembered of contacts: they were changed outside of a turn. */
  forgetContacts(): void {
    this.#memory.clear();
  }

  /** Resolves when no lane is busy. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** The conversation of an address; messages that come together wait for one look together, and go on in their order. */
  #open(channel: Channel, inbound: Inbound): Promise<Loaded> {
    const name = `${channel.id}/${inbound.address}`;
    const known = this.#openings.get(name);
    if (known) return known;
    const open = async () => {
      try {
        const loaded = await this.#options.store.openConversation(channel, inbound.address, inbound);
        this.#memory.put(loaded, this.#options.clock.now());
        return loaded;
      } finally {
        this.#openings.delete(name);
      }
    };
    const opening = open();
    this.#openings.set(name, opening);
    return opening;
  }

  /** An idle lane's turn: event and outcome in one commit. */
  async #start(key: ConversationKey, event: Incoming): Promise<'taken' | 'duplicate'> {
    const lane: Lane = { queue: [], begun: Promise.resolve(), storing: 0 };
    this.#lanes.set(key.conversation, lane);
    const beginning = this.#begin(key, lane, event);
    lane.begun = beginning.catch(() => {});
    try {
      return await beginning;
    } finally {
      void this.#drain(key, lane);
    }
  }

  async #begin(key: ConversationKey, lane: Lane, event: Incoming): Promise<'taken' | 'duplicate'> {
    const result = await this.#turn(key, event, true, 0);
    if (result !== 'behind') return result === 'committed' ? 'taken' : 'duplicate';
    // Something older waits in the database: this one is stored behind it, and all are taken in order.
    const isNew = await this.#stores.add({ ...key, event });
    await this.#lineUp(key, lane);
    return isNew ? 'taken' : 'duplicate';
  }

  /** Puts what waits in the database before what the lane knows of: another process may have stored something older. */
  async #lineUp(key: ConversationKey, lane: Lane): Promise<void> {
    const pending = await this.#options.store.pendingEvents(key);
    const ids = new Set(pending.map(({ event }) => event.id));
    lane.queue = [...pending, ...lane.queue.filter(({ event }) => !ids.has(event.id))];
  }

  /** Puts stored events into their lane, starting it when it is idle. */
  #resume(key: ConversationKey, events: Lane['queue']): void {
    const lane = this.#lanes.get(key.conversation);
    if (lane) {
      lane.queue.push(...events);
      return;
    }
    const started: Lane = { queue: [...events], begun: Promise.resolve(), storing: 0 };
    this.#lanes.set(key.conversation, started);
    void this.#drain({ workspace: key.workspace, conversation: key.conversation, channel: key.channel }, started);
  }

  async #drain(key: ConversationKey, lane: Lane): Promise<void> {
    try {
      for (;;) {
        const next = lane.queue.shift();
        if (next) {
          const result = await this.#turn(key, next.event, false, next.attempts);
          if (result === 'behind') await this.#lineUp(key, lane);
        } else if (lane.storing === 0) break;
        else await new Promise<void>((resolve) => (lane.wake = resolve));
      }
    } catch (error) {
      // The rows are still there: recovery takes them up again.
      this.#options.log.error({ err: error, conversation: key.conversation }, 'A lane stopped; its events stay queued.');
    } finally {
      if (this.#lanes.get(key.conversation) === lane) this.#lanes.delete(key.conversation);
    }
  }

  /** Computes and commits one turn; again when another process was faster. */
  async #turn(key: ConversationKey, incoming: Incoming, fresh: boolean, attempts: number): Promise<CommitResult> {
    for (let race = 0; ; race += 1) {
      const loaded = await this.#load(key);
      if (!loaded) return 'duplicate'; // the conversation was erased
      try {
        const done = await this.#compute(loaded, incoming);
        const channel = await this.#options.channel(key.channel);
        const sendState = channel && kindOf(channel)?.replies === 'fetch' ? 'sent' : 'queued';
        const status = statusAfter(loaded, done);
        const result = await this.#commits.add({
          ...key,
          expected: loaded.version,
          epoch: loaded.epoch,
          event: done.event,
          fresh,
          session: done.session,
          trace: done.trace,
          effects: done.effects,
          sendState,
          timersBefore: loaded.session?.waiting?.timers ?? [],
          reopens: loaded.status === 'closed' && status === 'open',
        });
        if (result === 'stale' && race < RACES_MAX) {
          this.#memory.forget(key.conversation);
          continue;
        }
        if (result === 'stale') throw new Error(`Other processes were faster ${RACES_MAX} times.`);
        if (result !== 'committed') return result;
        this.#memory.advance({ ...loaded, version: loaded.version + 1, session: done.session, status });
        this.#options.onCommitted({ ...key, address: loaded.address, turn: done });
        return result;
      } catch (error) {
        if (error instanceof EngineError) return await this.#quarantine(key, incoming, fresh, attempts, error);
        throw error;
      }
    }
  }

  async #load(key: ConversationKey): Promise<Loaded | undefined> {
    const now = this.#options.clock.now();
    const known = this.#memory.get(key.conversation, now);
    if (known) return known;
    const loaded = await this.#options.store.loadConversation(key);
    if (loaded) this.#memory.put(loaded, now);
    return loaded;
  }

  /** The turn itself, or what stands in for it when no program may answer. */
  async #compute(loaded: Loaded, incoming: Incoming): Promise<Turn & { event: Event }> {
    const facts = { contact: loaded.contact, channel: { id: loaded.channel, kind: (await this.#options.channel(loaded.channel))?.kind ?? '' }, conversation: { id: loaded.conversation } };
    const event = { ...incoming, zone: loaded.zone, facts } as Event;
    if (loaded.status === 'waiting') return { ...unanswered(loaded, 'person'), event };
    const running = loaded.session && loaded.session.status !== 'ended' ? loaded.session : undefined;
    // A timer or a result of a session that is over begins no new one.
    if (!running && !isCustomerEvent(event)) return { ...unanswered(loaded, 'late'), event };
    const program = running ? await this.#options.programs.byHash(loaded.workspace, running.program) : await this.#live(loaded);
    if (!program) return { ...unanswered(loaded, 'no-program'), event };
    // Effects and turns are numbered on from the conversation's last session: transcripts are in the order of both.
    const session = running ?? { ...newSession(program.hash, loaded.conversation, loaded.session?.counter ?? 0), turns: loaded.session?.turns ?? 0 };
    return { ...turn(program, session, event, runs), event };
  }

  async #live(loaded: Loaded) {
    const channel = await this.#options.channel(loaded.channel);
    return channel?.flow ? await this.#options.programs.live(loaded.workspace, channel.flow) : undefined;
  }

  /** A bug in a step must not lose the event nor stop the lane: it is kept, tried again, and in the end shown to people. */
  async #quarantine(key: ConversationKey, event: Incoming, fresh: boolean, attempts: number, error: EngineError): Promise<CommitResult> {
    const poison = attempts + 1 >= ATTEMPTS_MAX;
    this.#options.log.error({ err: error, evidence: error.evidence, conversation: key.conversation, event: event.id, attempts: attempts + 1, poison }, 'A step failed.');
    // A second delivery of what is kept already is no attempt: whoever took it up counts them.
    if (fresh && !(await this.#stores.add({ ...key, event }))) return 'duplicate';
    await this.#options.store.failEvent(key, event.id, error.message, poison);
    if (poison) this.#memory.forget(key.conversation);
    return 'committed';
  }
}

/** Where the conversation stands after a turn, as the commit writes it. */
function statusAfter(loaded: Loaded, { effects, session }: Turn): Loaded['status'] {
  if (loaded.status === 'waiting' || effects.some((effect) => effect.type === 'handoff')) return 'waiting';
  return session.status === 'ended' ? 'closed' : 'open';
}
