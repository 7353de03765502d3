/**
 * The statement that commits turns, made of the parts a batch needs: every part costs its start even when it has no rows. It is all
 * or nothing by its last line, so that no part has to ask what another one did.
 */
import { type Column, rowsFrom } from './columns.ts';

/** Parts in the order of the statement, each with the columns of its rows. */
const COLUMNS = {
  sessions: [...key(), ['expected', 'bigint'], ['epoch', 'int'], ['state', 'json']],
  /** Turns of events that are new, and of events that were stored before. */
  fresh: [...key(), ['channel', 'uuid'], ['id', 'text'], ['type', 'word'], ['body', 'json'], ['turn', 'int'], ['trace', 'json']],
  stored: [...key(), ['channel', 'uuid'], ['id', 'text'], ['turn', 'int'], ['trace', 'json']],
  effects: [...key(), ['number', 'int'], ['turn', 'int'], ['type', 'word'], ['body', 'json'], ['epoch', 'int'], ['state', 'word']],
  timers: [...key(), ['name', 'text'], ['due', 'float8']],
  cleared: [...key(), ['name', 'text']],
  settled: [...key(), ['number', 'int'], ['result', 'json']],
  changed: [...key(), ['status', 'word'], ['outcome', 'text']],
} satisfies Record<string, Column[]>;

export type Part = keyof typeof COLUMNS;
export const PARTS = Object.keys(COLUMNS) as Part[];

export function columnsOf(part: Part): Column[] {
  return COLUMNS[part];
}

function key(): Column[] {
  return [
    ['workspace', 'uuid'],
    ['conversation', 'uuid'],
  ];
}

const WAITING = 'select from events p where p.workspace_id = r.workspace and p.conversation_id = r.conversation and p.turn is null and p.poison is null';
/** Another event of the conversation waits in the database, before a new one or before the stored one `e`. One that failed has lost its place among those. */
export const WAITS = { beforeNew: `exists (${WAITING})`, beforeStored: `exists (${WAITING} and p.seq < e.seq and p.attempts = 0)` };

/** What each part does with its rows, which are called `r`. */
const BODIES: Record<Part, (rows: string) => string> = {
  sessions: (rows) => `update sessions s set version = s.version + 1, state = r.state, last_at = now()
    from (${rows}) r join conversations c on c.workspace_id = r.workspace and c.id = r.conversation and c.epoch = r.epoch
    where s.workspace_id = r.workspace and s.conversation_id = r.conversation and s.version = r.expected returning 1`,
  fresh: (rows) => `insert into events (workspace_id, conversation_id, channel_id, id, type, body, turn, trace)
    select workspace, conversation, channel, id, type, body, turn, trace from (${rows}) r where not ${WAITS.beforeNew} returning 1`,
  stored: (rows) => `update events e set turn = r.turn, trace = r.trace from (${rows}) r
    where e.workspace_id = r.workspace and e.channel_id = r.channel and e.id = r.id and e.turn is null and not ${WAITS.beforeStored} returning 1`,
  effects: (rows) => `insert into effects (workspace_id, conversation_id, number, turn, type, body, epoch, state) ${rows}`,
  timers: (rows) => `insert into timers (workspace_id, conversation_id, name, due_at)
    select workspace, conversation, name, to_timestamp(due / 1000.0) from (${rows}) r
    on conflict (workspace_id, conversation_id, name) do update set due_at = excluded.due_at`,
  cleared: (rows) => `delete from timers t using (${rows}) r where t.workspace_id = r.workspace and t.conversation_id = r.conversation and t.name = r.name`,
  settled: (rows) => `update effects e set state = 'settled', result = r.result from (${rows}) r
    where e.workspace_id = r.workspace and e.conversation_id = r.conversation and e.number = r.number`,
  changed: (rows) => `update conversations c set status = r.status, outcome = r.outcome from (${rows}) r
    where c.workspace_id = r.workspace and c.id = r.conversation`,
};

/** Parts whose every row must have found its place; how many there are is told by the statement's first parameters. */
const FENCED = ['sessions', 'fresh', 'stored'] as const;

const known = new Map<string, { name: string; text: string }>();

/** Name and text of the statement for these parts; its parameters are the row counts of `FENCED`, then the columns of each part. */
export function commitStatement(parts: Part[]): { name: string; text: string } {
  const name = `commit-${parts.join('-')}`;
  let statement = known.get(name);
  if (!statement) known.set(name, (statement = { name, text: build(parts) }));
  return statement;
}

/** The row counts that come first. */
export function countsOf(rows: Record<Part, unknown[][]>): number[] {
  return FENCED.map((part) => rows[part].length);
}

function build(parts: Part[]): string {
  let parameter = FENCED.length + 1;
  const ctes = parts.map((part) => {
    const rows = rowsFrom(COLUMNS[part], parameter);
    parameter += COLUMNS[part].length;
    return `${part} as (${BODIES[part](rows)})`;
  });
  // Divides by zero, and so takes everything back, when a session had moved on or an event was taken before.
  const whole = FENCED.map((part, at) => (parts.includes(part) ? `(select count(*) from ${part}) = $${at + 1}::int` : `$${at + 1}::int = 0`));
  return `with ${ctes.join(',\n')}\nselect 1 / (case when ${whole.join(' and ')} then 1 else 0 end)`;
}
