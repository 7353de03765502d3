/** The server's password: made on the first start and kept in DATA_DIR. It keeps out every other process, even those of the same system user. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DatabaseError } from './error.ts';
import type { Home } from './home.ts';
import { writeOnce } from './write-once.ts';

/** The password, made when this is the first start. */
export async function passwordOf(home: Home, seat: string): Promise<string> {
  // Looked at before the password: another runtime may be on its first start, and it writes the password first.
  const initialised = existsSync(home.data);
  const kept = await readFile(home.password, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept) return kept.trim();
  if (initialised) {
    throw new DatabaseError(`The password of the database in ${home.data} is missing: it should be in ${home.password}. Bring that file back from a backup.`);
  }
  return (await writeOnce(home.password, `${randomBytes(24).toString('base64url')}\n`, seat)).trim();
}
