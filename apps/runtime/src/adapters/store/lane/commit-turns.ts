/**
 * The heart of the database's work: consumed event, session, journal, effects and timers of many turns in one statement. Each
 * conversation is fenced by its session's version; a turn that lost the race aborts the whole statement, so nothing is half done.
 */
import type pg from 'pg';
import { type CommitResult, StaleSession, type TurnCommit } from '../../../ports/lane-store.ts';
import { commitStatement, type Parts } from './commit-sql.ts';

/** PostgreSQL's division_by_zero: the fence. */
const FENCED = '22012';

/** See LaneStore.commitTurns. At most one turn of each conversation in one call. */
export async function commitTurns(pool: pg.Pool, turns: TurnCommit[]): Promise<CommitResult[]> {
  let rows: { conversation: string | null; result: CommitResult }[];
  try {
    const { parts, values } = statementOf(turns);
    ({ rows } = await pool.query({ ...commitStatement(parts), values }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FENCED) throw new StaleSession('Another process moved one of these conversations on.');
    throw error;
  }
  const results = new Map(rows.map((row) => [row.conversation, row.result]));
  return turns.map((turn) => results.get(turn.conversation) ?? 'duplicate');
}

/** The parts a batch needs and one array per column of theirs, in the order of the statement's parameters. */
function statementOf(turns: TurnCommit[]): { parts: Parts; values: unknown[][] } {
  const columns = (count: number): unknown[][] => Array.from({ length: count }, () => []);
  const [turnColumns, effectColumns, timerColumns, settledColumns, changedColumns] = [columns(11), columns(8), columns(4), columns(4), columns(4)] as const;
  for (const { workspace, conversation, channel, expected, session, event, fresh, trace, effects, epoch, sendState, reopens, timersBefore } of turns) {
    const { id, type, ...body } = event;
    push(turnColumns, [workspace, conversation, channel, expected, JSON.stringify(session), id, type, JSON.stringify(body), fresh, session.turns, JSON.stringify(trace)]);
    const timers = new Map<string, number | null>(event.type === 'timer.fired' ? [[event.timer, null]] : []);
    let status = 'closed';
    if (reopens) push(changedColumns, [workspace, conversation, 'open', null]);
    for (const effect of effects) {
      if (effect.type === 'timer') timers.set(effect.timer, effect.at);
      else if (effect.type === 'handoff') status = 'waiting';
      else if (effect.type === 'record') push(changedColumns, [workspace, conversation, status, effect.outcome]);
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
  const any = (part: unknown[][]) => (part[0]?.length ?? 0) > 0;
  const parts = { stored: turns.some((turn) => !turn.fresh), effects: any(effectColumns), timers: any(timerColumns), settled: any(settledColumns), changed: any(changedColumns) };
  return { parts, values: [turnColumns, effectColumns, timerColumns, settledColumns, changedColumns].filter(any).flat() };
}

function push(columns: unknown[][], values: unknown[]): void {
  for (const [at, value] of values.entries()) columns[at]!.push(value);
}
