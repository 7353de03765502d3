/** Lanes on a real database without the rest of the house: one channel, one program, a clock that the test moves. */
import { catalogue } from '@patchbay/nodes/meta';
import { compile, type Graph, type Program } from '@patchbay/schema';
import type pg from 'pg';
import { createLaneStore } from '../../apps/runtime/src/adapters/store/index.ts';
import { type Committed, Lanes } from '../../apps/runtime/src/lane/lanes.ts';
import type { Channel, Inbound } from '../../apps/runtime/src/ports/channel.ts';
import type { LaneStore } from '../../apps/runtime/src/ports/lane-store.ts';
import { type KeptLog, keptLog } from '../support/log.ts';
import { addChannel } from '../store/world.ts';

export interface LaneWorld {
  channel: Channel;
  program: Program;
  clock: { now(): number };
  log: KeptLog;
  store: LaneStore;
  /** Another process's lanes on the same database. */
  newLanes(store?: LaneStore): Lanes;
  committed: Committed[];
}

/** A channel that answers with the graph; `now` is where its clock stands. `spoil` changes the program as no verifier would allow. */
export async function laneWorld(pool: pg.Pool, graph: Graph, now = Date.now(), spoil: (program: Program) => void = () => {}): Promise<LaneWorld> {
  const { workspace, id } = await addChannel(pool);
  const channel: Channel = { workspace, id, kind: 'webhook', name: 'Webhook', flow: 'the flow', enabled: true, settings: {}, secret: null };
  const program = structuredClone(compile(graph, catalogue));
  spoil(program);
  const clock = { now: () => now };
  const log = keptLog();
  const store = createLaneStore(pool);
  const committed: Committed[] = [];
  const programs = { live: async () => program, byHash: async (_: string, hash: string) => (hash === program.hash ? program : undefined) };
  const newLanes = (on = store) => new Lanes({ store: on, programs, channel: async (asked) => (asked === id ? channel : undefined), clock, log, onCommitted: (each) => void committed.push(each) });
  return { channel, program, clock, log, store, newLanes, committed };
}

export function inbound(address: string, text: string, id = text): Inbound {
  return { address, id, type: 'message.received', text };
}

export interface Ledger {
  /** What was taken, in the order of acceptance, with the number of the turn that took it. */
  events: { id: string; text: string; turn: number | null; poison: string | null }[];
  /** What was said, in order. */
  replies: string[];
}

/** Both ledgers of a channel's one conversation. */
export async function ledger(pool: pg.Pool, channel: { id: string }): Promise<Ledger> {
  const events = await pool.query(`select id, body ->> 'text' as text, turn, poison from events where channel_id = $1 order by seq`, [channel.id]);
  const replies = await pool.query(`select f.body -> 'message' ->> 'text' as text from effects f join conversations c on c.id = f.conversation_id where c.channel_id = $1 and f.type = 'send' order by f.number`, [channel.id]);
  return { events: events.rows, replies: replies.rows.map((row) => row.text) };
}
