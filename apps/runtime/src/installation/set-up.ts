/** The first owner: made once, with a token that only whoever reads the server's output has; then set-up is closed for good. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SignIn } from '../people/sign-in.ts';

const TOKEN = 'set-up-token';

export interface Owner {
  name: string;
  email: string;
  password: string;
  workspace: string;
  zone: string;
  languages: string[];
}

export interface SetUp {
  isOpen(): Promise<boolean>;
  /** A fresh token while set-up is open; it replaces earlier ones. Undefined when there is an owner. */
  issueToken(): Promise<string | undefined>;
  /** Makes the owner and the workspace; false when the token is wrong or set-up is closed. */
  create(token: string, owner: Owner): Promise<boolean>;
}

export function createSetUp(pool: pg.Pool, signIn: SignIn): SetUp {
  const isOpen = async () => (await pool.query('select not exists (select from users) as open')).rows[0].open;
  return {
    isOpen,
    async issueToken() {
      if (!(await isOpen())) return undefined;
      const token = randomBytes(18).toString('base64url');
      await pool.query('insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [TOKEN, hash(token)]);
      return token;
    },
    async create(token, owner) {
      // A password is slow to hash on purpose: nobody may make the server do it once set-up is closed.
      if (!(await isOpen())) return false;
      const password = await signIn.hashPassword(owner.password);
      const client = await pool.connect();
      try {
        await client.query('begin');
        // The row is locked, so that of two people with the same link one is first and the other is refused.
        const { rows } = await client.query('select value from installation where key = $1 for update', [TOKEN]);
        const known = rows[0]?.value;
        const right = typeof known === 'string' && timingSafeEqual(Buffer.from(hash(token)), Buffer.from(known));
        const open = right && (await client.query('select not exists (select from users) as open')).rows[0].open;
        if (!open) {
          await client.query('rollback');
          return false;
        }
        const [user, workspace] = [uuidv7(), uuidv7()];
        await client.query(`insert into users (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [user, owner.name, owner.email.toLowerCase()]);
        await client.query(`insert into accounts (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $3, $4, now())`, [uuidv7(), user, user, password]);
        await client.query(`insert into workspaces (id, name, slug, "createdAt") values ($1, $2, $3, now())`, [workspace, owner.workspace, workspace]);
        await client.query(`insert into members (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, 'owner', now())`, [uuidv7(), workspace, user]);
        await client.query('insert into workspace_settings (workspace_id, zone, languages) values ($1, $2, $3)', [workspace, owner.zone, JSON.stringify(owner.languages)]);
        await client.query('delete from installation where key = $1', [TOKEN]);
        await client.query('commit');
        return true;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
  };
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
