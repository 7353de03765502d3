/** The outbox: claiming effects right before they leave, and writing how they ended. */
import type { Effect } from '@patchbay/schema';
import type pg from 'pg';
import type { LaneStore, OutboxItem } from '../../../ports/lane-store.ts';

const KEYS = 'unnest($1::uuid[], $2::uuid[], $3::int[]) as k(workspace, conversation, number)';
const MINE = 'e.workspace_id = k.workspace and e.conversation_id = k.conversation and e.number = k.number';

/** By key, whatever waits: written so that the index of waiting effects does not match, which is small only while nothing waits. */
const BY_KEY = "coalesce(e.state, '') = 'queued'";

/** Nobody has it in hand: never claimed, or claimed by a process that did not come back. */
const UNCLAIMED = "(e.claimed_at is null or e.claimed_at < now() - interval '60 seconds')";

/** An effect leaves only under the epoch it was computed in: after a change of hands the bot's queued words are withdrawn. */
const CLAIM = `
update effects e set state = case when c.epoch = e.epoch then 'queued' else 'withdrawn' end, attempts = e.attempts + 1, claimed_at = now()
from ${KEYS} join conversations c on c.workspace_id = k.workspace and c.id = k.conversation
where ${MINE} and ${BY_KEY} and ${UNCLAIMED}
returning e.workspace_id, e.conversation_id, e.number, e.attempts, e.state`;

const SETTLE = `
update effects e set state = r.state, claimed_at = null, next_at = coalesce(to_timestamp(r.retry / 1000.0), e.next_at), result = r.result::json
from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::float8[], $6::text[]) as r(workspace, conversation, number, state, retry, result)
where e.workspace_id = r.workspace and e.conversation_id = r.conversation and e.number = r.number and ${BY_KEY}`;

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
  const { rows } = await pool.query({ name: 'claim-effects', text: CLAIM, values: keyColumns(items) });
  const states = new Map(rows.map((row) => [`${row.conversation_id}.${row.number}`, row]));
  const of = (state: string) => items.flatMap((item) => {
    const row = states.get(`${item.conversation}.${item.number}`);
    return row?.state === state ? [{ ...item, attempts: row.attempts }] : [];
  });
  return { claimed: of('queued'), withdrawn: of('withdrawn') };
}

/** See LaneStore.settleEffects. */
export async function settleEffects(pool: pg.Pool, results: Parameters<LaneStore['settleEffects']>[0]): Promise<void> {
  const values = [...keyColumns(results.map((result) => result.item)), results.map((result) => result.state), results.map((result) => result.retryAt), results.map((result) => JSON.stringify(result.result))];
  await pool.query({ name: 'settle-effects', text: SETTLE, values });
}

/** See LaneStore.dueEffects. */
export async function dueEffects(pool: pg.Pool, limit: number): Promise<OutboxItem[]> {
  const { rows } = await pool.query({ name: 'due-effects', text: DUE, values: [limit] });
  return rows.map((row) => ({ workspace: row.workspace_id, conversation: row.conversation_id, channel: row.channel_id, address: row.address, number: row.number, attempts: row.attempts, effect: row.body as Effect }));
}

function keyColumns(items: OutboxItem[]): unknown[][] {
  return [items.map((item) => item.workspace), items.map((item) => item.conversation), items.map((item) => item.number)];
}
