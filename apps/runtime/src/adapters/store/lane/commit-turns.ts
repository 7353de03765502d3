/**
 * The heart of the database's work: consumed event, session, journal, effects and timers of many turns in one statement. Each
 * conversation is fenced by its session's version; a turn that lost the race aborts the whole statement, so nothing is half done.
 */
import type pg from 'pg';
import { type CommitResult, StaleSession, type TurnCommit } from '../../../ports/lane-store.ts';

/**
 * Divides by zero, and so aborts the statement, when an event was taken whose session had moved on. A row of its own: beside
 * the results it would be computed only where there is one, and a batch of stale turns alone has none.
 */
const FENCE = 'select null::uuid as conversation, null as result, 1 / (case when (select count(*) from ok) = (select count(*) from moved) then 1 else 0 end) as fence';

const SQL = `
with t as (
  select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bool[], $10::int[], $11::text[])
    as t(workspace, conversation, channel, expected, state, event, type, body, fresh, turn, trace)
), taken as (
  insert into events (workspace_id, conversation_id, channel_id, id, type, body, turn, trace)
  select workspace, conversation, channel, event, type, body::json, turn, trace::json from t
  where fresh and not exists (
    select from events p where p.workspace_id = t.workspace and p.conversation_id = t.conversation and p.turn is null and p.poison is null)
  on conflict do nothing
  returning workspace_id as workspace, conversation_id as conversation
), marked as (
  update events e set turn = t.turn, trace = t.trace::json from t
  where not t.fresh and e.workspace_id = t.workspace and e.channel_id = t.channel and e.id = t.event and e.turn is null
  returning t.workspace, t.conversation
), ok as (
  select * from taken union all select * from marked
), moved as (
  update sessions s set version = s.version + 1, state = t.state::json, last_at = now() from t join ok using (workspace, conversation)
  where s.workspace_id = t.workspace and s.conversation_id = t.conversation and s.version = t.expected
  returning t.workspace, t.conversation
), out as (
  insert into effects (workspace_id, conversation_id, number, turn, type, body, epoch, state)
  select e.workspace, e.conversation, e.number, e.turn, e.type, e.body::json, e.epoch, e.state
  from unnest($12::uuid[], $13::uuid[], $14::int[], $15::int[], $16::text[], $17::text[], $18::int[], $19::text[])
    as e(workspace, conversation, number, turn, type, body, epoch, state) join moved using (workspace, conversation)
), set_timers as (
  insert into timers (workspace_id, conversation_id, name, due_at)
  select m.workspace, m.conversation, m.name, to_timestamp(m.due / 1000.0)
  from unnest($20::uuid[], $21::uuid[], $22::text[], $23::float8[]) as m(workspace, conversation, name, due) join moved using (workspace, conversation)
  where m.due is not null
  on conflict (workspace_id, conversation_id, name) do update set due_at = excluded.due_at
), cleared as (
  delete from timers using unnest($20::uuid[], $21::uuid[], $22::text[], $23::float8[]) as m(workspace, conversation, name, due)
  join moved using (workspace, conversation)
  where m.due is null and timers.workspace_id = m.workspace and timers.conversation_id = m.conversation and timers.name = m.name
), settled as (
  update effects set state = 'settled', result = d.result::json
  from unnest($24::uuid[], $25::uuid[], $26::int[], $27::text[]) as d(workspace, conversation, number, result) join moved using (workspace, conversation)
  where effects.workspace_id = d.workspace and effects.conversation_id = d.conversation and effects.number = d.number
), ended as (
  update conversations c set status = x.status, outcome = x.outcome
  from unnest($28::uuid[], $29::uuid[], $30::text[], $31::text[]) as x(workspace, conversation, status, outcome) join moved using (workspace, conversation)
  where c.workspace_id = x.workspace and c.id = x.conversation
)
${FENCE}
union all
select conversation, 'committed', 1 from moved
union all
select t.conversation, case when exists (
  select from events p where p.workspace_id = t.workspace and p.conversation_id = t.conversation and p.turn is null and p.poison is null) then 'behind' else 'duplicate' end, 1
from t where not exists (select from ok where ok.workspace = t.workspace and ok.conversation = t.conversation)`;

/** PostgreSQL's division_by_zero: the fence. */
const FENCED = '22012';

/** See LaneStore.commitTurns. At most one turn of each conversation in one call. */
export async function commitTurns(pool: pg.Pool, turns: TurnCommit[]): Promise<CommitResult[]> {
  let rows: { conversation: string | null; result: CommitResult }[];
  try {
    ({ rows } = await pool.query({ name: 'commit-turns', text: SQL, values: parameters(turns) }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FENCED) throw new StaleSession('Another process moved one of these conversations on.');
    throw error;
  }
  const results = new Map(rows.map((row) => [row.conversation, row.result]));
  return turns.map((turn) => results.get(turn.conversation) ?? 'duplicate');
}

/** One array per column, in the order of the statement's parameters. */
function parameters(turns: TurnCommit[]): unknown[][] {
  const turnColumns: unknown[][] = Array.from({ length: 11 }, () => []);
  const effectColumns: unknown[][] = Array.from({ length: 8 }, () => []);
  const timerColumns: unknown[][] = Array.from({ length: 4 }, () => []);
  const settledColumns: unknown[][] = Array.from({ length: 4 }, () => []);
  const endedColumns: unknown[][] = Array.from({ length: 4 }, () => []);
  for (const { workspace, conversation, channel, expected, session, event, fresh, trace, effects, epoch, sendState, reopens, timersBefore } of turns) {
    const { id, type, ...body } = event;
    push(turnColumns, [workspace, conversation, channel, expected, JSON.stringify(session), id, type, JSON.stringify(body), fresh, session.turns, JSON.stringify(trace)]);
    const timers = new Map<string, number | null>(event.type === 'timer.fired' ? [[event.timer, null]] : []);
    let status = 'closed';
    if (reopens) push(endedColumns, [workspace, conversation, 'open', null]);
    for (const effect of effects) {
      if (effect.type === 'timer') timers.set(effect.timer, effect.at);
      else if (effect.type === 'handoff') status = 'waiting';
      else if (effect.type === 'record') push(endedColumns, [workspace, conversation, status, effect.outcome]);
      else {
        const number = Number(effect.id.slice(effect.id.lastIndexOf('.') + 1));
        push(effectColumns, [workspace, conversation, number, session.turns, effect.type, JSON.stringify(effect), epoch, effect.type === 'send' ? sendState : 'queued']);
      }
    }
    for (const [name, due] of timers) {
      const before = event.type === 'timer.fired' && event.timer === name ? undefined : timersBefore.find((timer) => timer.name === name);
      if (before === undefined || due === null || due < before.at) push(timerColumns, [workspace, conversation, name, due]);
    }
    if (event.type === 'effect.settled') push(settledColumns, [workspace, conversation, Number(event.effect.slice(event.effect.lastIndexOf('.') + 1)), JSON.stringify(event.result)]);
  }
  return [...turnColumns, ...effectColumns, ...timerColumns, ...settledColumns, ...endedColumns];
}

function push(columns: unknown[][], values: unknown[]): void {
  for (const [at, value] of values.entries()) columns[at]!.push(value);
}
