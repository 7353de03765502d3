/** The database's tables as types, for the query builder. The migrations are the truth; a test compares the two. */
import type { Json, JsonObject } from '@patchbay/schema';
import type { Column } from '../../contacts/columns.ts';
import type { ColumnType, Generated } from 'kysely';

type Jsonb<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, Date | string | undefined, Date | string>;
type Nullable = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface Tables {
  workspace_settings: { workspace_id: string; zone: Generated<string>; languages: ColumnType<string[], string | undefined, string> };
  flows: {
    workspace_id: string;
    id: string;
    name: string;
    description: Generated<string>;
    steps: Generated<number>;
    live_version: number | null;
    draft_hash: string | null;
    published_hash: string | null;
    created_at: Time;
    edited_at: Time;
    archived_at: Nullable;
  };
  flow_updates: { workspace_id: string; flow_id: string; seq: Generated<string>; update: Buffer; author: string | null; at: Time };
  versions: {
    workspace_id: string;
    flow_id: string;
    number: number;
    hash: string;
    graph: Jsonb<JsonObject>;
    program: Jsonb<JsonObject>;
    note: Generated<string>;
    published_by: string | null;
    published_at: Time;
  };
  channels: {
    workspace_id: string;
    id: string;
    kind: string;
    name: string;
    flow_id: string | null;
    enabled: Generated<boolean>;
    settings: Jsonb<JsonObject>;
    secret: string | null;
    created_at: Time;
  };
  contacts: {
    workspace_id: string;
    id: string;
    external_id: string | null;
    name: string;
    email: string | null;
    phone: string | null;
    language: string | null;
    attributes: Jsonb<JsonObject>;
    created_at: Time;
  };
  conversations: {
    workspace_id: string;
    id: string;
    contact_id: string;
    channel_id: string;
    address: string;
    status: Generated<'open' | 'waiting' | 'closed'>;
    outcome: string | null;
    epoch: Generated<number>;
    created_at: Time;
  };
  sessions: { workspace_id: string; conversation_id: string; version: Generated<string>; state: Jsonb<JsonObject> | null; last_at: Time };
  events: {
    workspace_id: string;
    conversation_id: string;
    channel_id: string;
    id: string;
    seq: Generated<string>;
    type: string;
    body: Jsonb<JsonObject>;
    accepted_at: Time;
    turn: number | null;
    trace: Jsonb<Json> | null;
    poison: string | null;
    attempts: Generated<number>;
  };
  effects: {
    workspace_id: string;
    conversation_id: string;
    number: number;
    turn: number;
    type: string;
    body: Jsonb<JsonObject>;
    epoch: number;
    state: string;
    attempts: Generated<number>;
    next_at: Time;
    claimed_at: Nullable;
    result: Jsonb<Json> | null;
    at: Time;
  };
  timers: { workspace_id: string; conversation_id: string; name: string; due_at: ColumnType<Date, Date | string, Date | string> };
  dead_letters: { workspace_id: string; id: string; channel_id: string; reason: string; body: Buffer; at: Time };
  data_tables: { workspace_id: string; name: string; key_column: string | null; columns: Jsonb<Column[]>; created_at: Time };
  records: { workspace_id: string; table_name: string; key: string; record: Jsonb<JsonObject> };
}

/** Tables that belong to a workspace: all of them. */
export type WorkspaceTable = keyof Tables;
