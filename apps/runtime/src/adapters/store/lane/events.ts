/** Events that must wait for their lane: storing, finding and giving up on them. */
import type pg from 'pg';
import type { ConversationKey, Incoming, LaneStore, PendingEvent } from '../../../ports/lane-store.ts';
import { type Column, parametersOf, rowsFrom } from './columns.ts';

const EVENT: Column[] = [['workspace', 'uuid'], ['conversation', 'uuid'], ['channel', 'uuid'], ['id', 'text'], ['type', 'word'], ['body', 'json']];

const ACCEPT = `
insert into events (workspace_id, conversation_id, channel_id, id, type, body) ${rowsFrom(EVENT, 1)}
on conflict do nothing returning channel_id, id`;

const PENDING = 'select workspace_id, conversation_id, channel_id, id, type, body, attempts from events where turn is null and poison is null';

/** Of a conversation that was erased meanwhile nothing is taken up any more. */
const OF_SOMEBODY = 'exists (select from conversations c where c.workspace_id = events.workspace_id and c.id = events.conversation_id)';

/** See LaneStore.acceptEvents. */
export async function acceptEvents(pool: pg.Pool, events: (ConversationKey & { event: Incoming })[]): Promise<boolean[]> {
  const values = events.map(({ workspace, conversation, channel, event: { id, type, ...body } }) => [workspace, conversation, channel, id, type, JSON.stringify(body)]);
  const { rows } = await pool.query({ name: 'accept-events', text: ACCEPT, values: parametersOf(EVENT, values) });
  const taken = new Set(rows.map((row) => `${row.channel_id}/${row.id}`));
  // The same event twice in one call is new once: the first of the two.
  return events.map(({ channel, event }) => taken.delete(`${channel}/${event.id}`));
}

/** See LaneStore.pendingEvents. */
export async function pendingEvents(pool: pg.Pool, of: Parameters<LaneStore['pendingEvents']>[0]): Promise<PendingEvent[]> {
  const { rows } =
    'conversation' in of
      ? await pool.query({ name: 'pending-of', text: `${PENDING} and workspace_id = $1 and conversation_id = $2 order by seq`, values: [of.workspace, of.conversation] })
      : await pool.query({ name: 'pending-old', text: `${PENDING} and accepted_at <= now() - make_interval(secs => $1) and ${OF_SOMEBODY} order by seq limit $2`, values: [of.olderThanMs / 1_000, of.limit] });
  return rows.map((row) => ({ workspace: row.workspace_id, conversation: row.conversation_id, channel: row.channel_id, attempts: row.attempts, event: { ...row.body, id: row.id, type: row.type } }));
}

const FAIL = `
with failed as (
  update events set attempts = attempts + 1, poison = case when $4 then $5 end
  where workspace_id = $1 and channel_id = $2 and id = $3 and turn is null returning conversation_id
), unanswered as (
  -- The call whose answer nobody could take is over, too.
  update effects e set state = 'failed', claimed_at = null from failed
  where $4 and e.workspace_id = $1 and e.conversation_id = failed.conversation_id and e.state = 'queued' and $3 = 'effect:' || e.conversation_id || '.' || e.number
)
update conversations c set status = 'waiting' from failed
where $4 and c.workspace_id = $1 and c.id = failed.conversation_id`;

/** See LaneStore.failEvent. */
export async function failEvent(pool: pg.Pool, key: ConversationKey, id: string, reason: string, poison: boolean): Promise<void> {
  await pool.query(FAIL, [key.workspace, key.channel, id, poison, reason.slice(0, 2_000)]);
}
