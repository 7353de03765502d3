/** SECRET_KEY: where it comes from, and that a wrong one is noticed before anything is done with it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../apps/runtime/src/config.ts';
import { startRuntime } from '../../apps/runtime/src/runtime.ts';
import { findSecretKey, openSecrets } from '../../apps/runtime/src/secrets/secret-key.ts';
import { createMigratedDatabase } from '../support/database.ts';
import { keptLog } from '../support/log.ts';
import { startTestRuntime, testConfig } from '../support/runtime.ts';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-secret-'));
  folders.push(folder);
  return join(folder, 'data');
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('without SECRET_KEY and DATABASE_URL', () => {
  const keyOf = (dataDir: string) => findSecretKey({ ...readConfig({}), dataDir });

  test('a key is made, kept for its user alone, and found again', async () => {
    const dataDir = newFolder();
    const key = await keyOf(dataDir);
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await keyOf(dataDir)).toBe(key);
    expect(readFileSync(join(dataDir, 'secret-key'), 'utf8')).toBe(key);
    expect(statSync(join(dataDir, 'secret-key')).mode & 0o777).toBe(0o600);
    expect(await keyOf(newFolder())).not.toBe(key);
  });

  test('many first starts at once agree on one key and leave nothing else behind', async () => {
    const dataDir = newFolder();
    const keys = await Promise.all(Array.from({ length: 50 }, () => keyOf(dataDir)));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(readdirSync(dataDir)).toEqual(['secret-key']);
  });
});

test('a key that was given is used, and none is made', async () => {
  const dataDir = newFolder();
  const secretKey = 'x'.repeat(32);
  expect(await findSecretKey({ ...readConfig({ SECRET_KEY: secretKey }), dataDir })).toBe(secretKey);
  expect(existsSync(dataDir)).toBe(false);
});

test('a key that is too short is refused with a sentence', () => {
  expect(() => readConfig({ SECRET_KEY: 'short' })).toThrow('SECRET_KEY must have at least 32 characters.');
});

test('with DATABASE_URL a key must be given', async () => {
  const database = await createMigratedDatabase();
  const config = testConfig(database.url, { secretKey: undefined, dataDir: newFolder() });
  const error = await startRuntime(config, keptLog()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigError);
  expect(String(error)).toContain('SECRET_KEY is needed with DATABASE_URL: set it to a random text of at least 32 characters');
  expect(existsSync(config.dataDir)).toBe(false);
  await database.drop();
});

test('another key than the database’s is refused at the start with a sentence, and the right one goes on as before', async () => {
  const runtime = await startTestRuntime();
  await runtime.owner.post('/api/channels', { kind: 'webhook', name: 'Webhook' });
  await runtime.stopRuntime();
  const before = (await runtime.pool.query('select key, value from installation order by key')).rows;
  const log = keptLog();
  const error = await startRuntime(testConfig(runtime.databaseUrl, { secretKey: 'another secret key, which is long enough' }), log).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ConfigError);
  expect(String(error)).toContain('SECRET_KEY is not the key this database was set up with.');
  expect(JSON.stringify([String(error), log.lines])).not.toContain('another secret key');
  expect((await runtime.pool.query('select key, value from installation order by key')).rows).toEqual(before);
  await runtime.restart();
  expect((await runtime.owner.get('/api/me')).status).toBe(200);
  await runtime.stop();
});

test('two processes that start on an empty database at once with different keys do not both go on', async () => {
  const database = await createMigratedDatabase();
  const opened = await Promise.allSettled(['first key, which is long enough for it', 'second key, which is long enough too'].map((key) => openSecrets(database.pool, key)));
  expect(opened.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  await database.drop();
});
