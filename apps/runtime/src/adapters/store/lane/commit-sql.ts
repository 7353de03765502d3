/**
 * The statement that commits turns, made of the parts a batch needs: a plain turn has no timers to move and no conversation to close, and
 * every part costs its start even when it has no rows. There are at most 32 of them, each prepared once per connection.
 */

/** What a batch has besides fresh turns. */
export interface Parts {
  /** Turns of events that were stored before. */
  stored: boolean;
  effects: boolean;
  timers: boolean;
  settled: boolean;
  changed: boolean;
}

const KEY = 'workspace, conversation';
/**
 * Divides by zero, and so aborts the statement, when an event was taken whose session had moved on. A row of its own: beside
 * the results it would be computed only where there is one, and a batch of stale turns alone has none.
 */
const FENCE = 'select null::uuid as conversation, null as result, 1 / (case when (select count(*) from ok) = (select count(*) from moved) then 1 else 0 end) as fence';
/** Another event of the conversation waits in the database. */
const WAITS = 'exists (select from events p where p.workspace_id = t.workspace and p.conversation_id = t.conversation and p.turn is null and p.poison is null)';

const known = new Map<string, { name: string; text: string }>();

/** Name and text of the statement for these parts. Its parameters are the columns of turns, then of each part in the order of `Parts`. */
export function commitStatement(parts: Parts): { name: string; text: string } {
  const name = `commit-turns${parts.stored ? '-stored' : ''}${parts.effects ? '-effects' : ''}${parts.timers ? '-timers' : ''}${parts.settled ? '-settled' : ''}${parts.changed ? '-changed' : ''}`;
  let statement = known.get(name);
  if (!statement) known.set(name, (statement = { name, text: build(parts) }));
  return statement;
}

function build(parts: Parts): string {
  let parameter = 0;
  /** `unnest` over the next parameters, one array a column. */
  const rows = (alias: string, columns: [name: string, type: string][]) =>
    `unnest(${columns.map(([, type]) => `$${(parameter += 1)}::${type}[]`).join(', ')}) as ${alias}(${columns.map(([name]) => name).join(', ')})`;
  const own: [string, string][] = [
    ['workspace', 'uuid'],
    ['conversation', 'uuid'],
  ];
  const ctes = [
    `t as (select * from ${rows('t', [...own, ['channel', 'uuid'], ['expected', 'bigint'], ['state', 'text'], ['event', 'text'], ['type', 'text'], ['body', 'text'], ['fresh', 'bool'], ['turn', 'int'], ['trace', 'text']])})`,
    `taken as (
      insert into events (workspace_id, conversation_id, channel_id, id, type, body, turn, trace)
      select workspace, conversation, channel, event, type, body::json, turn, trace::json from t where fresh and not ${WAITS}
      on conflict do nothing returning workspace_id as workspace, conversation_id as conversation)`,
  ];
  if (parts.stored) {
    ctes.push(`marked as (
      update events e set turn = t.turn, trace = t.trace::json from t
      where not t.fresh and e.workspace_id = t.workspace and e.channel_id = t.channel and e.id = t.event and e.turn is null
      returning t.workspace, t.conversation)`);
  }
  ctes.push(
    `ok as (select ${KEY} from taken${parts.stored ? ` union all select ${KEY} from marked` : ''})`,
    `moved as (
      update sessions s set version = s.version + 1, state = t.state::json, last_at = now() from t join ok using (${KEY})
      where s.workspace_id = t.workspace and s.conversation_id = t.conversation and s.version = t.expected
      returning t.workspace, t.conversation)`,
  );
  if (parts.effects) {
    ctes.push(`out as (
      insert into effects (workspace_id, conversation_id, number, turn, type, body, epoch, state)
      select e.workspace, e.conversation, e.number, e.turn, e.type, e.body::json, e.epoch, e.state
      from ${rows('e', [...own, ['number', 'int'], ['turn', 'int'], ['type', 'text'], ['body', 'text'], ['epoch', 'int'], ['state', 'text']])} join moved using (${KEY}))`);
  }
  if (parts.timers) {
    ctes.push(
      `m as (select * from ${rows('m', [...own, ['name', 'text'], ['due', 'float8']])} join moved using (${KEY}))`,
      `set_timers as (
        insert into timers (workspace_id, conversation_id, name, due_at)
        select workspace, conversation, name, to_timestamp(due / 1000.0) from m where due is not null
        on conflict (workspace_id, conversation_id, name) do update set due_at = excluded.due_at)`,
      `cleared as (
        delete from timers using m
        where m.due is null and timers.workspace_id = m.workspace and timers.conversation_id = m.conversation and timers.name = m.name)`,
    );
  }
  if (parts.settled) {
    ctes.push(`settled as (
      update effects set state = 'settled', result = d.result::json
      from ${rows('d', [...own, ['number', 'int'], ['result', 'text']])} join moved using (${KEY})
      where effects.workspace_id = d.workspace and effects.conversation_id = d.conversation and effects.number = d.number)`);
  }
  if (parts.changed) {
    ctes.push(`changed as (
      update conversations c set status = x.status, outcome = x.outcome
      from ${rows('x', [...own, ['status', 'text'], ['outcome', 'text']])} join moved using (${KEY})
      where c.workspace_id = x.workspace and c.id = x.conversation)`);
  }
  return `with ${ctes.join(',\n')}
    ${FENCE}
    union all
    select conversation, 'committed', 1 from moved
    union all
    select t.conversation, case when ${WAITS} then 'behind' else 'duplicate' end, 1
    from t where not exists (select from ok where ok.workspace = t.workspace and ok.conversation = t.conversation)`;
}
