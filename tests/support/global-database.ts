/**
 * One PostgreSQL for a whole run of the tests: the embedded one in a temporary folder, or the one at TEST_DATABASE_URL. Every
 * test file makes databases of its own in it (database.ts), so that files cannot see each other.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database whose user may create databases. */
    databaseUrl: string;
  }
}

export default async function open({ provide }: TestProject): Promise<(() => Promise<void>) | void> {
  if (process.env.TEST_DATABASE_URL) return provide('databaseUrl', process.env.TEST_DATABASE_URL);
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-tests-'));
  // The server runs as another user when the tests run as root.
  chmodSync(folder, 0o755);
  const database = await openDatabase({ dataDir: join(folder, 'data'), log: { info() {}, warn() {} } });
  const { user, password, host, port, database: name } = database.pool;
  provide('databaseUrl', `postgres://${user}:${encodeURIComponent(String(password))}@/${name}?host=${encodeURIComponent(String(host))}&port=${port}`);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
