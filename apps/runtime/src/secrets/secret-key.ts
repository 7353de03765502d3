/** Where SECRET_KEY comes from, and whether it is the right one for this database. A wrong key is noticed before anything is written with it. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../config.ts';
import { ConfigError } from '../config.ts';
import { SecretBox } from './secret-box.ts';

const CHECK = 'secret-key-check';

/** The key given, or the one kept in DATA_DIR, made when there is none. With DATABASE_URL it must be given. Throws ConfigError. */
export async function findSecretKey(config: Config): Promise<string> {
  if (config.secretKey) return config.secretKey;
  if (config.databaseUrl) throw new ConfigError('SECRET_KEY is needed with DATABASE_URL: set it to a random text of at least 32 characters, the same for every process.');
  const path = join(config.dataDir, 'secret-key');
  await mkdir(config.dataDir, { recursive: true });
  // Whole or not at all, and on the disk: of two first starts at once one is first, and neither reads half a key.
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}

/** Checks the key against the database, where it leaves a value at the first start. Throws ConfigError for another key. */
export async function openSecrets(pool: pg.Pool, secretKey: string): Promise<SecretBox> {
  const box = new SecretBox(secretKey);
  await pool.query('insert into installation (key, value) values ($1, $2) on conflict do nothing', [CHECK, box.close(CHECK, CHECK)]);
  const { rows } = await pool.query('select value from installation where key = $1', [CHECK]);
  try {
    if (box.open(rows[0].value, CHECK) === CHECK) return box;
  } catch {
    // Falls through to the sentence below: AES-GCM says no more than that the key is another one.
  }
  throw new ConfigError('SECRET_KEY is not the key this database was set up with. Secrets could not be read with it: set the former key.');
}
