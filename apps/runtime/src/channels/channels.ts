/** Connected accounts: kept with their secrets closed, remembered for a moment with their secrets open. */
import { randomBytes } from 'node:crypto';
import type { JsonObject } from '@patchbay/schema';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../adapters/store/scope.ts';
import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { SecretBox } from '../secrets/secret-box.ts';

export interface ChannelSummary {
  id: string;
  kind: string;
  name: string;
  flow: string | null;
  enabled: boolean;
  settings: JsonObject;
}

export interface ChannelInput {
  kind: string;
  name: string;
  flow: string | null;
  settings: JsonObject;
}

/** Milliseconds after which a change made by another process is noticed. */
const REMEMBERED_MS = 5_000;

export class Channels {
  readonly #pool: pg.Pool;
  readonly #secrets: SecretBox;
  readonly #clock: Clock;
  readonly #known = new Map<string, { channel: Promise<Channel | undefined>; until: number }>();

  constructor(pool: pg.Pool, secrets: SecretBox, clock: Clock) {
    this.#pool = pool;
    this.#secrets = secrets;
    this.#clock = clock;
  }

  /** A channel by its id alone: the one query without a workspace, since a webhook names nothing else. */
  find(id: string): Promise<Channel | undefined> {
    const known = this.#known.get(id);
    if (known && known.until > this.#clock.now()) return known.channel;
    const channel = this.#read(id);
    this.#known.set(id, { channel, until: this.#clock.now() + REMEMBERED_MS });
    channel.catch(() => this.#known.delete(id));
    if (this.#known.size > 10_000) this.#known.delete(this.#known.keys().next().value as string);
    return channel;
  }

  async #read(id: string): Promise<Channel | undefined> {
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)) return undefined;
    const { rows } = await this.#pool.query({ name: 'channel', text: 'select workspace_id, id, kind, name, flow_id, enabled, settings, secret from channels where id = $1', values: [id] });
    const row = rows[0];
    if (!row) return undefined;
    return { workspace: row.workspace_id, id: row.id, kind: row.kind, name: row.name, flow: row.flow_id, enabled: row.enabled, settings: row.settings, secret: row.secret === null ? null : this.#secrets.open(row.secret, contextOf(row.id)) };
  }

  async list(scope: Scope): Promise<ChannelSummary[]> {
    const rows = await scope.from('channels').select(['id', 'kind', 'name', 'flow_id', 'enabled', 'settings']).orderBy('created_at').execute();
    return rows.map(({ flow_id: flow, ...row }) => ({ ...row, flow }));
  }

  /** Connects a channel. A webhook gets a secret, which is shown this once and never again. */
  async create(scope: Scope, input: ChannelInput): Promise<{ channel: ChannelSummary; secret: string | null }> {
    const id = uuidv7();
    const secret = input.kind === 'webhook' ? newSecret() : null;
    await scope.insert('channels', { id, kind: input.kind, name: input.name, flow_id: input.flow, settings: JSON.stringify(input.settings), secret: secret && this.#secrets.close(secret, contextOf(id)) }).execute();
    return { channel: { id, enabled: true, ...input }, secret };
  }

  /** Changes what is given; undefined when there is no such channel. */
  async change(scope: Scope, id: string, change: Partial<Omit<ChannelInput, 'kind'>> & { enabled?: boolean }): Promise<ChannelSummary | undefined> {
    const set = {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.flow === undefined ? {} : { flow_id: change.flow }),
      ...(change.enabled === undefined ? {} : { enabled: change.enabled }),
      ...(change.settings === undefined ? {} : { settings: JSON.stringify(change.settings) }),
    };
    if (Object.keys(set).length > 0) await scope.update('channels').set(set).where('id', '=', id).execute();
    this.#known.delete(id);
    return (await this.list(scope)).find((channel) => channel.id === id);
  }

  /** A new secret in place of the old one, shown this once; undefined when there is no such channel. */
  async renewSecret(scope: Scope, id: string): Promise<string | undefined> {
    const secret = newSecret();
    const { numUpdatedRows } = await scope.update('channels').set({ secret: this.#secrets.close(secret, contextOf(id)) }).where('id', '=', id).where('kind', '=', 'webhook').executeTakeFirst();
    this.#known.delete(id);
    return numUpdatedRows > 0n ? secret : undefined;
  }

  /** Disconnects a channel and removes its conversations; false when there is none. */
  async remove(scope: Scope, id: string): Promise<boolean> {
    const removed = await scope.transaction(async (inside) => {
      // The ledgers refer to nothing, so that writing them stays cheap: what was said is removed by name.
      await inside.delete('effects').where('conversation_id', 'in', inside.from('conversations').select('id').where('channel_id', '=', id)).execute();
      await inside.delete('events').where('channel_id', '=', id).execute();
      return (await inside.delete('channels').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
    });
    this.#known.delete(id);
    return removed;
  }
}

/** As Standard Webhooks writes secrets: 24 random bytes. */
function newSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** A secret is bound to its channel: closed for one, it cannot be opened for another. */
function contextOf(id: string): string {
  return `channel ${id}`;
}
