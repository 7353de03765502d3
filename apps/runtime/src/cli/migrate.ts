/** `patchbay migrate`: brings the database up to date and stops; for those who migrate before they roll out. */
import pg from 'pg';
import { openDatabase } from '../adapters/database/index.ts';
import { migrateDatabase } from '../adapters/store/index.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log/pino-log.ts';
import type { Command } from './usage.ts';
import { env } from './env.ts';

export const command: Command = async () => {
  const config = readConfig(env);
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log: createLog(config.logLevel) });
  const pool = new pg.Pool({ ...database.pool, max: 1 });
  pool.on('error', () => undefined); // the server may stop first
  try {
    const ran = await migrateDatabase(pool);
    process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Ran ${ran.join(', ')}.\n`);
    return 0;
  } finally {
    await pool.end();
    await database.stop();
  }
};
