/** Connections to the database: one pool for rooms, and one for the lanes, whose statements all go by key. */
import pg from 'pg';
import type { Log } from '../../ports/log.ts';

export interface Pools {
  rooms: pg.Pool;
  lanes: pg.Pool;
  end(): Promise<void>;
}

/**
 * Lane statements are prepared once and live as long as their connection. Left alone, PostgreSQL would plan the largest of them anew for every batch,
 * which costs more than running it; and a plan made while a table is empty would read it from end to end until statistics are made. So on
 * these connections a plan is kept, and only plans that go by index are made.
 */
const PLANS = ['plan_cache_mode=force_generic_plan', 'enable_seqscan=off', 'enable_bitmapscan=off', 'enable_hashjoin=off', 'enable_mergejoin=off'].map((setting) => `-c ${setting}`).join(' ');

/** Opens both pools; nothing connects before it is needed. */
export function openPools(config: pg.PoolConfig, log: Log): Pools {
  const rooms = new pg.Pool({ ...config, max: 8 });
  const lanes = new pg.Pool({ ...config, max: 8, options: PLANS });
  for (const pool of [rooms, lanes]) {
    // The pool listens to its idle connections alone. One that ends while a query has it fails that query, and would end us as well.
    pool.on('connect', (client) => client.on('error', () => {}));
    // A server that stops ends idle connections; without a listener that would end us.
    pool.on('error', (error) => {
      if (!pool.ending) log.warn({ err: error }, 'A database connection was lost.');
    });
  }
  return {
    rooms,
    lanes,
    async end() {
      await Promise.all([rooms.end(), lanes.end()]);
    },
  };
}
