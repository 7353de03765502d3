/** The outbox: claiming effects that leave, and writing how they ended. */
import type { Effect } from '@patchbay/schema';
import type pg from 'pg';
import type { LaneStore, OutboxItem } from '../../../ports/lane-store.ts';
import { type Column, parametersOf, rowsFrom } from './columns.ts';

const KEY: Column[] = [['workspace', 'uuid'], ['conversation', 'uuid'], ['number', 'int']];
const RESULT: Column[] = [...KEY, ['attempts', 'int'], ['state', 'word'], ['retry', 'float8'], ['result', 'json']];
const MINE = 'e.workspace_id = k.workspace and e.conversation_id = k.conversation and e.number = k.number';

/** By key, whatever waits: written so that the index of waiting effects does not match, which is small only while nothing waits. */
const BY_KEY = "coalesce(e.state, '') = 'queued'";

/** Nobody has it in hand: never claimed, or claimed by a process that did not come back. */
const UNCLAIMED = "(e.claimed_at is null or e.claimed_at < now() - interval '60 seconds')";

/** An effect leaves only under the epoch it was computed in: after a change of hands the bot's queued words are withdrawn. */
const CLAIM = `
update effects e set state = case when c.epoch = e.epoch then 'queued' else 'withdrawn' end, attempts = e.attempts + 1, claimed_at = now()
from (${rowsFrom(KEY, 1)}) k join conversations c on c.workspace_id = k.workspace and c.id = k.conversation
where ${MINE} and ${BY_KEY} and ${UNCLAIMED}
returning e.workspace_id, e.conversation_id, e.number, e.attempts, e.state`;

const HOLD = `
update effects e set attempts = e.attempts + 1, claimed_at = now() from (${rowsFrom(KEY, 1)}) k where ${MINE} and ${BY_KEY}`;

const SETTLE = `
update effects e set state = k.state, attempts = k.attempts, claimed_at = null, next_at = coalesce(to_timestamp(k.retry / 1000.0), e.next_at), result = k.result
from (${rowsFrom(RESULT, 1)}) k
where ${MINE} and ${BY_KEY}`;

/** What waits behind an older one of its conversation, under way or to be tried again later, keeps waiting: order outlives a process. */
const DUE = `
select e.workspace_id, e.conversation_id, c.channel_id, c.address, e.number, e.attempts, e.body from effects e
join conversations c on c.workspace_id = e.workspace_id and c.id = e.conversation_id
where e.next_at <= now() and e.state = 'queued' and ${UNCLAIMED} and not exists (
  select from effects b where b.workspace_id = e.workspace_id and b.conversation_id = e.conversation_id and b.number < e.number and b.state = 'queued'
  and (b.next_at > now() or b.claimed_at >= now() - interval '60 seconds'))
order by e.next_at, e.number limit $1`;

/** See LaneStore.claimEffects. Effects that somebody else has claimed are in neither list. */
export async function claimEffects(pool: pg.Pool, items: OutboxItem[]): ReturnType<LaneStore['claimEffects']> {
  const { rows } = await pool.query({ name: 'claim-effects', text: CLAIM, values: parametersOf(KEY, items.map(keyOf)) });
  const states = new Map(rows.map((row) => [`${row.conversation_id}.${row.number}`, row]));
  const of = (state: string) => items.flatMap((item) => {
    const row = states.get(`${item.conversation}.${item.number}`);
    return row?.state === state ? [{ ...item, attempts: row.attempts }] : [];
  });
  return { claimed: of('queued'), withdrawn: of('withdrawn') };
}

/** See LaneStore.holdEffects. */
export async function holdEffects(pool: pg.Pool, items: OutboxItem[]): Promise<void> {
  await pool.query({ name: 'hold-effects', text: HOLD, values: parametersOf(KEY, items.map(keyOf)) });
}

/** See LaneStore.settleEffects. */
export async function settleEffects(pool: pg.Pool, results: Parameters<LaneStore['settleEffects']>[0]): Promise<void> {
  const rows = results.map(({ item, state, retryAt, result }) => [...keyOf(item), item.attempts, state, retryAt, JSON.stringify(result)]);
  await pool.query({ name: 'settle-effects', text: SETTLE, values: parametersOf(RESULT, rows) });
}

/** See LaneStore.dueEffects. */
export async function dueEffects(pool: pg.Pool, limit: number): Promise<OutboxItem[]> {
  const { rows } = await pool.query({ name: 'due-effects', text: DUE, values: [limit] });
  return rows.map((row) => ({ workspace: row.workspace_id, conversation: row.conversation_id, channel: row.channel_id, address: row.address, number: row.number, attempts: row.attempts, effect: row.body as Effect }));
}

function keyOf(item: OutboxItem): unknown[] {
  return [item.workspace, item.conversation, item.number];
}
