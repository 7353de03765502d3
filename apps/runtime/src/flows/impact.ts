/** Whom publishing a flow reaches: the channels that answer with it, the conversations that are under way on it, and how much is written to it. Counts only; nobody is named. */
import { sql } from 'kysely';
import type { Scope } from '../adapters/store/scope.ts';

/** Days that messages are counted back. */
const DAYS = 7;

export interface Impact {
  channels: { id: string; kind: string; name: string; enabled: boolean }[];
  /** Conversations under way by the version they began with, newest first; they end on it. */
  open: { version: number; conversations: number }[];
  /** Messages customers wrote to these channels in the last seven days. */
  messages: number;
}

/** The numbers as they are now; undefined when there is no such flow. */
export async function impactOf(scope: Scope, flow: string): Promise<Impact | undefined> {
  if (!(await scope.from('flows').select('id').where('id', '=', flow).where('archived_at', 'is', null).executeTakeFirst())) return undefined;
  const channels = await scope.from('channels').select(['id', 'kind', 'name', 'enabled']).where('flow_id', '=', flow).orderBy('created_at').execute();
  return { channels, open: await underWay(scope, flow), messages: channels.length === 0 ? 0 : await written(scope, flow) };
}

const RUNS = sql<string>`sessions.state ->> 'program'`;

/** Conversations that wait inside a program of this flow, also where their channel has another flow by now. */
async function underWay(scope: Scope, flow: string): Promise<Impact['open']> {
  const versions = await scope.from('versions').select(['number', 'hash']).where('flow_id', '=', flow).orderBy('number').execute();
  if (versions.length === 0) return [];
  const rows = await scope
    .from('conversations')
    .innerJoin('sessions', (join) => join.onRef('sessions.workspace_id', '=', 'conversations.workspace_id').onRef('sessions.conversation_id', '=', 'conversations.id'))
    .innerJoin('channels', (join) => join.onRef('channels.workspace_id', '=', 'conversations.workspace_id').onRef('channels.id', '=', 'conversations.channel_id'))
    .select([RUNS.as('hash'), (build) => build.fn.countAll<string>().as('count')])
    .where('conversations.status', '=', 'open')
    .where(sql<boolean>`sessions.state ->> 'status' = 'waiting'`)
    .where(RUNS, 'in', [...new Set(versions.map((version) => version.hash))])
    // Two flows that hold the same have the same program: their channels tell whose conversation it is.
    .where(sql<boolean>`(channels.flow_id = ${flow} or not exists (select from versions v where v.workspace_id = channels.workspace_id and v.flow_id = channels.flow_id and v.hash = ${RUNS}))`)
    .groupBy(RUNS)
    .execute();
  // The same may have been published more than once: the newest stands for all.
  const numbers = new Map(versions.map((version) => [version.hash, version.number]));
  return rows.map((row) => ({ version: numbers.get(row.hash) ?? 0, conversations: Number(row.count) })).sort((a, b) => b.version - a.version);
}

async function written(scope: Scope, flow: string): Promise<number> {
  const since = sql<Date>`now() - make_interval(days => ${DAYS})`;
  const row = await scope
    .from('conversations')
    .innerJoin('channels', (join) => join.onRef('channels.workspace_id', '=', 'conversations.workspace_id').onRef('channels.id', '=', 'conversations.channel_id'))
    .innerJoin('sessions', (join) => join.onRef('sessions.workspace_id', '=', 'conversations.workspace_id').onRef('sessions.conversation_id', '=', 'conversations.id'))
    .innerJoin('events', (join) => join.onRef('events.workspace_id', '=', 'conversations.workspace_id').onRef('events.conversation_id', '=', 'conversations.id'))
    .select((build) => build.fn.countAll<string>().as('count'))
    .where('channels.flow_id', '=', flow)
    // Quiet conversations are left out before their messages are looked at.
    .where('sessions.last_at', '>', since)
    .where('events.type', 'in', ['message.received', 'choice.picked'])
    .where('events.accepted_at', '>', since)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
