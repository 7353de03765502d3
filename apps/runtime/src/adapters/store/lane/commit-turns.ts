/**
 * The heart of the database's work: consumed event, session, journal, effects and timers of many turns in one statement, or nothing
 * of any. Each conversation is fenced by its session's version and by who speaks. Only when a batch cannot be committed is asked which turn is to blame.
 */
import type pg from 'pg';
import type { CommitResult, TurnCommit } from '../../../ports/lane-store.ts';
import { type Column, parametersOf, rowsFrom } from './columns.ts';
import { columnsOf, commitStatement, countsOf, type Part, PARTS, WAITS } from './commit-sql.ts';

/** PostgreSQL's division_by_zero: the fence. */
const FENCED = '22012';
/** PostgreSQL's unique_violation. */
const TAKEN = '23505';

/** See LaneStore.commitTurns. At most one turn of each conversation in one call. */
export async function commitTurns(pool: pg.Pool, turns: TurnCommit[]): Promise<CommitResult[]> {
  if (await commitAll(pool, turns)) return turns.map(() => 'committed');
  const standing = await standingOf(pool, turns);
  const ready = turns.filter((turn) => standing.get(turn.conversation) === 'ready');
  const together = ready.length < turns.length && ready.length > 0 && (await commitAll(pool, ready));
  const results = new Map<TurnCommit, CommitResult>();
  // Alone when they cannot go together: two events may have the same id.
  for (const turn of ready) results.set(turn, together || (await commitAll(pool, [turn])) ? 'committed' : 'stale');
  return turns.map((turn) => results.get(turn) ?? (standing.get(turn.conversation) as CommitResult | undefined) ?? 'stale');
}

/** Commits all or none; false when a session had moved on or changed hands, an event was taken before or an older one waits. */
async function commitAll(pool: pg.Pool, turns: TurnCommit[]): Promise<boolean> {
  const rows = rowsOf(turns);
  const parts = PARTS.filter((part) => rows[part].length > 0);
  try {
    await pool.query({ ...commitStatement(parts), values: [...countsOf(rows), ...parts.flatMap((part) => parametersOf(columnsOf(part), rows[part]))] });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === FENCED || (error.code === TAKEN && 'table' in error && error.table === 'events'))) return false;
    throw error;
  }
}

const STANDING_COLUMNS: Column[] = [['workspace', 'uuid'], ['conversation', 'uuid'], ['channel', 'uuid'], ['expected', 'bigint'], ['epoch', 'int'], ['id', 'text'], ['fresh', 'word']];
const KNOWN = 'select from events e where e.workspace_id = r.workspace and e.channel_id = r.channel and e.id = r.id';
const OWN = `${KNOWN} and e.turn is null`;
const STANDING = `
select r.conversation, case
  when r.fresh = 'true' and ${WAITS.beforeNew} then 'behind'
  when r.fresh = 'true' and exists (${KNOWN}) then 'duplicate'
  when r.fresh = 'false' and not exists (${OWN}) then 'duplicate'
  when r.fresh = 'false' and exists (${OWN} and ${WAITS.beforeStored}) then 'behind'
  when exists (select from sessions s join conversations c on c.workspace_id = s.workspace_id and c.id = s.conversation_id
    where s.workspace_id = r.workspace and s.conversation_id = r.conversation and s.version = r.expected and c.epoch = r.epoch) then 'ready'
  else 'stale' end as standing
from (${rowsFrom(STANDING_COLUMNS, 1)}) r`;

/** How each conversation stands towards its turn; `ready` when nothing is in its way by now. */
async function standingOf(pool: pg.Pool, turns: TurnCommit[]): Promise<Map<string, CommitResult | 'ready'>> {
  const values = parametersOf(STANDING_COLUMNS, turns.map((turn) => [turn.workspace, turn.conversation, turn.channel, turn.expected, turn.epoch, turn.event.id, turn.fresh]));
  const { rows } = await pool.query({ name: 'standing', text: STANDING, values });
  return new Map(rows.map((row) => [row.conversation, row.standing]));
}

/** What the turns write, part by part. */
function rowsOf(turns: TurnCommit[]): Record<Part, unknown[][]> {
  const rows: Record<Part, unknown[][]> = { sessions: [], fresh: [], stored: [], effects: [], timers: [], cleared: [], settled: [], changed: [] };
  // Two processes that lock sessions in the same order do not lock each other out.
  for (const turn of turns.toSorted((a, b) => (a.conversation < b.conversation ? -1 : 1))) {
    const { workspace, conversation, channel, session, event } = turn;
    const { id, type, ...body } = event;
    rows.sessions.push([workspace, conversation, turn.expected, turn.epoch, JSON.stringify(session)]);
    const trace = JSON.stringify(turn.trace);
    if (turn.fresh) rows.fresh.push([workspace, conversation, channel, id, type, JSON.stringify(body), session.turns, trace]);
    else rows.stored.push([workspace, conversation, channel, id, session.turns, trace]);
    if (event.type === 'effect.settled') rows.settled.push([workspace, conversation, numberOf(event.effect), JSON.stringify(event.result)]);
    addEffects(rows, turn);
  }
  return rows;
}

function addEffects(rows: Record<Part, unknown[][]>, turn: TurnCommit): void {
  const { workspace, conversation, event, timersBefore } = turn;
  const fired = event.type === 'timer.fired' ? event.timer : undefined;
  const timers = new Map<string, number | null>(fired === undefined ? [] : [[fired, null]]);
  let status = 'closed';
  if (turn.reopens) rows.changed.push([workspace, conversation, 'open', null]);
  for (const effect of turn.effects) {
    if (effect.type === 'timer') timers.set(effect.timer, effect.at);
    else if (effect.type === 'handoff') status = 'waiting';
    else if (effect.type === 'record') rows.changed.push([workspace, conversation, status, effect.outcome]);
    else rows.effects.push([workspace, conversation, numberOf(effect.id), turn.session.turns, effect.type, JSON.stringify(effect), turn.epoch, effect.type === 'send' ? turn.sendState : 'queued']);
  }
  for (const [name, due] of timers) {
    const before = name === fired ? undefined : timersBefore.find((timer) => timer.name === name);
    if (due === null) rows.cleared.push([workspace, conversation, name]);
    else if (before === undefined || due < before.at) rows.timers.push([workspace, conversation, name, due]);
  }
}

/** The number in an effect's id, `<conversation>.<number>`. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}
