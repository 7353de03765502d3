/**
 * People for tests, made by SQL: a member of any role in any workspace with a signed cookie, without the price of a password
 * and without using up anybody's sign-in attempts.
 */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { SecretBox } from '../../apps/runtime/src/secrets/secret-box.ts';
import { Client } from './client.ts';

export const SECRET_KEY = 'a secret key for tests, which is long enough';

/** A user who belongs nowhere. */
export async function addUser(pool: pg.Pool, name: string): Promise<string> {
  const id = randomUUID();
  await pool.query(`insert into users (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [id, name, `${id}@example.com`]);
  return id;
}

export async function addWorkspace(pool: pg.Pool, name: string): Promise<string> {
  const id = randomUUID();
  await pool.query(`insert into workspaces (id, name, slug, "createdAt") values ($1, $2, $3, now())`, [id, name, id]);
  await pool.query('insert into workspace_settings (workspace_id) values ($1)', [id]);
  return id;
}

export async function join(pool: pg.Pool, workspace: string, user: string, role: string): Promise<void> {
  await pool.query(`insert into members ("organizationId", "userId", role, "createdAt") values ($1, $2, $3, now())`, [workspace, user, role]);
}

/** The cookie of a new sign-in session, as the sign-in library writes it. */
export async function cookieOf(pool: pg.Pool, user: string, expires = 'in an hour' as 'in an hour' | 'an hour ago'): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await pool.query(`insert into sign_in_sessions (token, "userId", "expiresAt", "updatedAt") values ($1, $2, now() + $3::interval, now())`, [token, user, expires === 'in an hour' ? '1 hour' : '-1 hour']);
  const secret = new SecretBox(SECRET_KEY).derive('sign-in').toString('base64url');
  return `patchbay.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`;
}

/** A signed-in member of a workspace. */
export async function addMember(pool: pg.Pool, origin: string, workspace: string, role: string): Promise<Client> {
  const user = await addUser(pool, `The ${role}`);
  await join(pool, workspace, user, role);
  return new Client(origin, await cookieOf(pool, user));
}
