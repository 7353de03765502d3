/** A fresh data folder, made aside and moved into place when complete: a start that is killed, or two at once, never leave half of one. */
import { existsSync } from 'node:fs';
import { chown, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from './error.ts';
import { type Home, makePrivate } from './home.ts';
import type { DatabaseLog } from './log.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './program.ts';
import { isTaken } from './runtimes.ts';
import { syncFolder } from './write-once.ts';

const PREFIX = 'draft-';

/** The role and the database of the product. The role owns everything on this server. */
export const ROLE = 'patchbay';

/**
 * Unicode for classifying letters and bytes for sorting, from PostgreSQL itself, so that neither an update of the system nor one of
 * ICU can break an index. The character type must be UTF-8 all the same: with plain C, pg_trgm finds no trigrams in Chinese.
 */
const LOCALE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
const CHARACTER_TYPE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** Makes the data folder unless it is there; checks that the one that is there fits these programs. */
export async function initialise(home: Home, programs: Programs, copy: string, password: string, seat: string, log: DatabaseLog): Promise<void> {
  if (!existsSync(home.data)) await create(home, copy, password, seat, log);
  const found = (await readFile(join(home.data, 'PG_VERSION'), 'utf8')).trim();
  if (found === programs.major) return;
  throw new DatabaseError(
    `The database in ${home.data} was made by PostgreSQL ${found}, and this version of Patchbay brings PostgreSQL ${programs.major}, which cannot open it. Start the version of Patchbay that made it, or open the folder with a PostgreSQL ${found} of your own and set DATABASE_URL.`,
  );
}

async function create(home: Home, copy: string, password: string, seat: string, log: DatabaseLog): Promise<void> {
  const began = performance.now();
  await removeDrafts(home.folder);
  const draft = join(home.folder, PREFIX + seat);
  await makePrivate(draft, home.account);
  // A file, because initdb cannot open /dev/stdin when that is a socket, as it is for children of Node.
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.account.ids) await chown(passwordFile, home.account.ids.uid, home.account.ids.gid);

  const data = join(draft, 'data');
  const identity = [`--username=${ROLE}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const run = await runProgram(join(copy, 'bin', 'initdb'), [`--pgdata=${data}`, ...identity, ...LOCALE, `--lc-ctype=${CHARACTER_TYPE}`, '--data-checksums', '--no-instructions'], home.account);
  if (run.code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw new DatabaseError(`The embedded database could not be made in ${home.folder}: initdb ended with ${run.code} and said: ${run.output}. If nothing here can be changed, set DATABASE_URL to a PostgreSQL of your own.`);
  }
  await moveIntoPlace(data, home);
  await rm(draft, { recursive: true, force: true });
  log.info({ folder: home.data, ms: Math.round(performance.now() - began) }, 'made a fresh database');
}

async function moveIntoPlace(data: string, home: Home): Promise<void> {
  try {
    await rename(data, home.data);
  } catch (error) {
    // Another runtime was faster; a folder that is not empty is never replaced.
    if (!existsSync(join(home.data, 'PG_VERSION'))) throw error;
  }
  await syncFolder(home.folder);
}

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const seat = name.split(PREFIX)[1];
    if (name.startsWith(PREFIX) && seat && !isTaken(seat)) await rm(join(folder, name), { recursive: true });
  }
}
