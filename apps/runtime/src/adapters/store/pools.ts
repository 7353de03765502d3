/** Connections to the database: one pool for rooms, and one for the lanes, whose statements all go by key. */
import pg from 'pg';
import type { Log } from '../../ports/log.ts';

export interface Pools {
  rooms: pg.Pool;
  lanes: pg.Pool;
  end(): Promise<void>;
}

/**
 * Lane statements are prepared once and live as long as their connection. Planned while a table is empty, they would read it from end to end for ever,
 * or until statistics are made; so on these connections only plans that go by index are made.
 */
const BY_INDEX = ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin'].map((setting) => `-c ${setting}=off`).join(' ');

/** Opens both pools; nothing connects before it is needed. */
export function openPools(config: pg.PoolConfig, log: Log): Pools {
  const rooms = new pg.Pool({ ...config, max: 8 });
  const lanes = new pg.Pool({ ...config, max: 8, options: BY_INDEX });
  for (const pool of [rooms, lanes]) {
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
