/** LaneStore on PostgreSQL. */
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { LaneStore } from '../../../ports/lane-store.ts';
import { commitTurns } from './commit-turns.ts';
import { findConversation, loadConversation, openConversation } from './conversation.ts';
import { claimEffects, dueEffects, holdEffects, settleEffects } from './effects.ts';
import { acceptEvents, failEvent, pendingEvents } from './events.ts';

const DUE_TIMERS = `
select t.workspace_id, t.conversation_id, c.channel_id, t.name, round(extract(epoch from t.due_at) * 1000)::float8 as due from timers t
join conversations c on c.workspace_id = t.workspace_id and c.id = t.conversation_id
where t.due_at <= now()
-- One that has fired is an event now, also while its turn still fails.
and not exists (select from events e where e.workspace_id = t.workspace_id and e.channel_id = c.channel_id
  and e.id = 'timer:' || t.conversation_id || ':' || t.name || ':' || round(extract(epoch from t.due_at) * 1000)::bigint)
order by t.due_at limit $1`;

const MOVE_TIMER = `
update timers set due_at = to_timestamp($5::float8 / 1000.0)
where workspace_id = $1 and conversation_id = $2 and name = $3 and due_at = to_timestamp($4::float8 / 1000.0)`;

export function createLaneStore(pool: pg.Pool): LaneStore {
  return {
    openConversation: (channel, address, sender) => openConversation(pool, channel, address, sender),
    findConversation: (channel, address) => findConversation(pool, channel, address),
    loadConversation: (key) => loadConversation(pool, key),
    commitTurns: (turns) => commitTurns(pool, turns),
    acceptEvents: (events) => acceptEvents(pool, events),
    pendingEvents: (of) => pendingEvents(pool, of),
    failEvent: (key, id, reason, poison) => failEvent(pool, key, id, reason, poison),
    claimEffects: (items) => claimEffects(pool, items),
    holdEffects: (items) => holdEffects(pool, items),
    settleEffects: (results) => settleEffects(pool, results),
    dueEffects: (limit) => dueEffects(pool, limit),
    async dueTimers(limit) {
      const { rows } = await pool.query({ name: 'due-timers', text: DUE_TIMERS, values: [limit] });
      return rows.map((row) => ({ workspace: row.workspace_id, conversation: row.conversation_id, channel: row.channel_id, name: row.name, due: row.due }));
    },
    async moveTimer(key, name, from, to) {
      await pool.query({ name: 'move-timer', text: MOVE_TIMER, values: [key.workspace, key.conversation, name, from, to] });
    },
    async deadLetter(channel, reason, body) {
      await pool.query('insert into dead_letters (workspace_id, id, channel_id, reason, body) values ($1, $2, $3, $4, $5)', [channel.workspace, uuidv7(), channel.id, reason, Buffer.from(body)]);
    },
  };
}
