/** Finding, making and loading conversations: one statement each. */
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { JsonObject, Session } from '@patchbay/schema';
import type { ConversationKey, Loaded } from '../../../ports/lane-store.ts';

const COLUMNS = `c.workspace_id, c.id, c.channel_id, c.epoch, c.status, c.address, s.version, s.state,
  p.id as contact_id, p.name, p.email, p.phone, p.language, p.attributes, coalesce(w.zone, 'UTC') as zone`;
const JOINS = `join sessions s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
  join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
  left join workspace_settings w on w.workspace_id = c.workspace_id`;

const OPEN = `
with known as (
  select id from conversations where workspace_id = $1 and channel_id = $2 and address = $3
), person as (
  insert into contacts (workspace_id, id, name, language) select $1, $4, $6, $7 where not exists (select from known) returning id
), made as (
  insert into conversations (workspace_id, id, contact_id, channel_id, address)
  select $1, $5, person.id, $2, $3 from person returning id
)
insert into sessions (workspace_id, conversation_id) select $1, made.id from made`;

const BY_ADDRESS = `select ${COLUMNS} from conversations c ${JOINS} where c.workspace_id = $1 and c.channel_id = $2 and c.address = $3`;
const BY_ID = `select ${COLUMNS} from conversations c ${JOINS} where c.workspace_id = $1 and c.id = $2`;

/** See LaneStore.openConversation. Two first messages at once make one conversation: the second finds the first's. */
export async function openConversation(pool: pg.Pool, channel: { workspace: string; id: string }, address: string, sender: { name?: string; language?: string }): Promise<Loaded> {
  const known = await findConversation(pool, channel, address);
  if (known) return known;
  try {
    await pool.query({ name: 'open-conversation', text: OPEN, values: [channel.workspace, channel.id, address, uuidv7(), uuidv7(), sender.name ?? '', sender.language ?? null] });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error; // somebody else was first
  }
  const made = await findConversation(pool, channel, address);
  if (!made) throw new Error(`The conversation of a new address on channel ${channel.id} could not be made.`);
  return made;
}

/** See LaneStore.findConversation. */
export async function findConversation(pool: pg.Pool, channel: { workspace: string; id: string }, address: string): Promise<Loaded | undefined> {
  const { rows } = await pool.query({ name: 'conversation-by-address', text: BY_ADDRESS, values: [channel.workspace, channel.id, address] });
  return rows[0] && loaded(rows[0]);
}

/** See LaneStore.loadConversation. */
export async function loadConversation(pool: pg.Pool, key: ConversationKey): Promise<Loaded | undefined> {
  const { rows } = await pool.query({ name: 'conversation-by-id', text: BY_ID, values: [key.workspace, key.conversation] });
  return rows[0] && loaded(rows[0]);
}

interface Row {
  workspace_id: string;
  id: string;
  channel_id: string;
  epoch: number;
  status: Loaded['status'];
  address: string;
  version: string;
  state: Session | null;
  contact_id: string;
  name: string;
  email: string | null;
  phone: string | null;
  language: string | null;
  attributes: JsonObject;
  zone: string;
}

function loaded(row: Row): Loaded {
  return {
    workspace: row.workspace_id,
    conversation: row.id,
    channel: row.channel_id,
    address: row.address,
    epoch: row.epoch,
    status: row.status,
    version: Number(row.version),
    session: row.state,
    zone: row.zone,
    contact: {
      id: row.contact_id,
      name: row.name,
      attributes: row.attributes,
      ...(row.email === null ? {} : { email: row.email }),
      ...(row.phone === null ? {} : { phone: row.phone }),
      ...(row.language === null ? {} : { language: row.language }),
    },
  };
}
