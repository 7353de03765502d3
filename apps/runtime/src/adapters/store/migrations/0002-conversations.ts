/**
 * Flows, channels, contacts and the two ledgers: `events` is what came in, `effects` is what goes out; a transcript is read from
 * both. Every table carries workspace_id, every conversation-owned one conversation_id, and all keys are composite, so that a
 * query that forgets its workspace cannot join its way into another one.
 */
export const sql = `
create table workspace_settings (
  workspace_id uuid primary key references workspaces(id) on delete cascade,
  zone text not null default 'UTC',
  languages jsonb not null default '["en"]'
);

-- Values of this installation as a whole: the check value of SECRET_KEY, the hash of the set-up token.
create table installation (key text primary key, value text not null);

create table flows (
  workspace_id uuid not null references workspaces(id) on delete cascade,
  id uuid not null,
  name text not null,
  description text not null default '',
  steps int not null default 0,
  live_version int,
  -- Hash of the draft as it was last read, and of the draft that was published last: different means "changed since".
  draft_hash text,
  published_hash text,
  created_at timestamptz not null default now(),
  edited_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, id)
);

create table flow_updates (
  workspace_id uuid not null,
  flow_id uuid not null,
  seq bigint generated always as identity,
  update bytea not null,
  author uuid,
  at timestamptz not null default now(),
  primary key (workspace_id, flow_id, seq),
  foreign key (workspace_id, flow_id) references flows (workspace_id, id) on delete cascade
);

create table versions (
  workspace_id uuid not null,
  flow_id uuid not null,
  number int not null,
  hash text not null,
  graph json not null,
  program json not null,
  note text not null default '',
  published_by uuid,
  published_at timestamptz not null default now(),
  primary key (workspace_id, flow_id, number),
  foreign key (workspace_id, flow_id) references flows (workspace_id, id) on delete cascade
);
create index versions_hash on versions (workspace_id, hash);

create table channels (
  workspace_id uuid not null references workspaces(id) on delete cascade,
  id uuid not null unique,
  kind text not null,
  name text not null,
  flow_id uuid,
  enabled boolean not null default true,
  settings jsonb not null default '{}',
  secret text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, flow_id) references flows (workspace_id, id)
);

create table contacts (
  workspace_id uuid not null references workspaces(id) on delete cascade,
  id uuid not null,
  external_id text,
  name text not null default '',
  email text,
  phone text,
  language text,
  attributes jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, external_id)
);
create index contacts_email on contacts (workspace_id, lower(email));
create index contacts_attributes on contacts using gin (attributes jsonb_path_ops);

create table conversations (
  workspace_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  channel_id uuid not null,
  -- Where replies go: the customer's address on the channel.
  address text not null,
  status text not null default 'open' check (status in ('open', 'waiting', 'closed')),
  outcome text,
  -- Who speaks: every change of hands raises it, and effects of an older epoch are not sent.
  epoch int not null default 0,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  unique (workspace_id, channel_id, address),
  foreign key (workspace_id, contact_id) references contacts (workspace_id, id) on delete cascade,
  foreign key (workspace_id, channel_id) references channels (workspace_id, id) on delete cascade
);
create index conversations_status on conversations (workspace_id, status);

create table sessions (
  workspace_id uuid not null,
  conversation_id uuid not null,
  -- Raised by every turn: whoever computed a turn from an older one cannot commit it.
  version bigint not null default 0,
  state json,
  last_at timestamptz not null default now(),
  primary key (workspace_id, conversation_id),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
) with (fillfactor = 50);

create table events (
  workspace_id uuid not null,
  conversation_id uuid not null,
  channel_id uuid not null,
  -- The provider's message id, or a name of our own for timers and settled effects: an event is taken once.
  id text not null,
  seq bigint generated always as identity,
  type text not null,
  body json not null,
  accepted_at timestamptz not null default clock_timestamp(),
  -- Null until a turn has consumed it.
  turn int,
  trace json,
  -- Set when a turn failed on it again and again: kept for people, skipped by the lane.
  poison text,
  attempts smallint not null default 0,
  primary key (workspace_id, channel_id, id)
);
create index events_conversation on events (workspace_id, conversation_id, seq);
create index events_pending on events (workspace_id, conversation_id, seq) where turn is null and poison is null;

create table effects (
  workspace_id uuid not null,
  conversation_id uuid not null,
  -- Effect ids are (conversation, number).
  number int not null,
  turn int not null,
  type text not null,
  body json not null,
  epoch int not null,
  -- queued, sent, failed, withdrawn; settled for a call whose answer a turn has taken.
  state text not null,
  attempts smallint not null default 0,
  -- The process that committed an effect performs it at once; others take it over when it is still there after this.
  next_at timestamptz not null default now() + interval '5 seconds',
  -- Since when somebody has it in hand; not part of any index, so that claiming is the cheapest kind of update.
  claimed_at timestamptz,
  result json,
  -- The real time, as events have it: what was answered is never older than what it answers.
  at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, conversation_id, number)
) with (fillfactor = 70);
create index effects_due on effects (next_at) where state = 'queued';

create table timers (
  workspace_id uuid not null,
  conversation_id uuid not null,
  name text not null,
  due_at timestamptz not null,
  primary key (workspace_id, conversation_id, name),
  foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index timers_due on timers (due_at);

-- Correctly signed and not understood: kept, shown, never lost.
create table dead_letters (
  workspace_id uuid not null,
  id uuid not null,
  channel_id uuid not null,
  reason text not null,
  body bytea not null,
  at timestamptz not null default now(),
  primary key (workspace_id, id),
  foreign key (workspace_id, channel_id) references channels (workspace_id, id) on delete cascade
);

create table data_tables (
  workspace_id uuid not null references workspaces(id) on delete cascade,
  name text not null,
  key_column text,
  columns jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (workspace_id, name)
);

create table records (
  workspace_id uuid not null,
  table_name text not null,
  key text not null,
  record jsonb not null,
  primary key (workspace_id, table_name, key),
  foreign key (workspace_id, table_name) references data_tables (workspace_id, name) on delete cascade
);
create index records_record on records using gin (record jsonb_path_ops);
`;
