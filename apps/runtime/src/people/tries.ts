/** How often somebody may try to sign in: ten wrong passwords in a quarter of an hour for an account, and as many from an address. */
import { createHash } from 'node:crypto';
import type pg from 'pg';

const TRIES_MAX = 10;
const WINDOW_MS = 15 * 60_000;

/** One try more in a window that began with the first; counted before the password is looked at, so that many at once gain nothing. */
const TAKE = `
insert into rate_limits as known (key, count, "lastRequest") select key, 1, $2 from unnest($1::text[]) as key order by key
on conflict (key) do update set count = case when known."lastRequest" <= $3 then 1 else known.count + 1 end, "lastRequest" = case when known."lastRequest" <= $3 then $2 else known."lastRequest" end
returning count, "lastRequest"`;

export interface Tries {
  /** Counts a try. Resolves to the milliseconds until the next one may be made, 0 when this one may. */
  take(email: string, address: string): Promise<number>;
  /** The password was right: the account's tries are forgotten, and this one is not held against the address. */
  forgive(email: string, address: string): Promise<void>;
}

export function createTries(pool: pg.Pool): Tries {
  const account = (email: string) => `sign-in account ${createHash('sha256').update(email.toLowerCase()).digest('base64url')}`;
  const place = (address: string) => `sign-in address ${address}`;
  return {
    async take(email, address) {
      const now = Date.now();
      const { rows } = await pool.query({ name: 'take-try', text: TAKE, values: [[account(email), place(address)], now, now - WINDOW_MS] });
      return Math.max(0, ...rows.filter((row) => row.count > TRIES_MAX).map((row) => Number(row.lastRequest) + WINDOW_MS - now));
    },
    async forgive(email, address) {
      await pool.query({ name: 'forgive-tries', text: 'update rate_limits set count = case when key = $1 then 0 else greatest(count - 1, 0) end where key in ($1, $2)', values: [account(email), place(address)] });
    },
  };
}
