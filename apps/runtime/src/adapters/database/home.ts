/**
 * Where the server's things lie. Normally that is DATA_DIR/postgres; when the server's user cannot reach that folder (DATA_DIR in
 * root's home), it is a folder under /var/lib/patchbay, and DATA_DIR/postgres/location says which. The data folder never moves by itself.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BELONGS_TO, removeAbandoned } from './abandoned.ts';
import { type Account, chooseAccount, ownerOf } from './account.ts';
import { DatabaseError } from './error.ts';
import type { DatabaseLog } from './log.ts';
import { blockedAt } from './reach.ts';
import { writeOnce } from './write-once.ts';

const AWAY = '/var/lib/patchbay';

export interface Home {
  /** Holds all of the below except the password; belongs to this process's user, so that the server cannot change its own programs. */
  folder: string;
  /** The data folder of PostgreSQL. Belongs to the server's account, as `socket` does. */
  data: string;
  socket: string;
  log: string;
  runtimes: string;
  /** Always in DATA_DIR, readable for its owner only. */
  password: string;
  /** Stands in the title of every process of this server (`cluster_name`): how they are recognised by any user. */
  cluster: string;
  account: Account;
}

/** Finds the home of the database of this DATA_DIR, or settles on one and makes its folders. */
export async function findHome(dataDir: string, seat: string, log: DatabaseLog): Promise<Home> {
  await mkdir(dataDir, { recursive: true });
  const anchor = join(await realpath(dataDir), 'postgres');
  await makePassable(anchor);
  const known = await knownFolder(anchor);
  const account = known && existsSync(join(known, 'data')) ? await ownerOf(join(known, 'data')) : await chooseAccount(log);
  const folder = known ?? (await settle(anchor, account, seat, log));
  await checkReach(folder, account);
  const home: Home = {
    folder,
    data: join(folder, 'data'),
    socket: join(folder, 'socket'),
    log: join(folder, 'server.log'),
    runtimes: join(folder, 'runtimes'),
    password: join(anchor, 'password'),
    cluster: `patchbay-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
    account,
  };
  await makePrivate(home.socket, account);
  return home;
}

/** A folder that the account can pass through, whatever the umask; one that exists stays as somebody made it. */
async function makePassable(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true });
  if (made) await chmod(folder, 0o755);
}

/** A folder only the account can enter. */
export async function makePrivate(folder: string, account: Account): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (account.ids) await chown(folder, account.ids.uid, account.ids.gid);
  await chmod(folder, 0o700);
}

async function knownFolder(anchor: string): Promise<string | undefined> {
  if (existsSync(join(anchor, 'data'))) return anchor;
  const pointer = join(anchor, 'location');
  const folder = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (!folder || existsSync(folder)) return folder || undefined;
  throw new DatabaseError(
    `The database of this DATA_DIR lies in ${folder}, as ${pointer} says, but that folder is gone. If it was moved, write its new place into ${pointer}; if the data is not needed any more, delete ${anchor}.`,
  );
}

/** The first start on this DATA_DIR. */
async function settle(anchor: string, account: Account, seat: string, log: DatabaseLog): Promise<string> {
  const blocked = await blockedAt(anchor, account);
  if (!blocked) return anchor;
  const folder = join(AWAY, seat);
  await makePassable(AWAY);
  await removeAbandoned(AWAY);
  await makePassable(folder);
  await writeFile(join(folder, BELONGS_TO), `${anchor}\n`);
  // Another runtime may settle at the same moment: one location wins, the other is empty and goes.
  const settled = (await writeOnce(join(anchor, 'location'), `${folder}\n`, seat)).trim();
  if (settled !== folder) await rm(folder, { recursive: true });
  log.info({ folder: settled, blocked }, `the database lives in ${settled}, because its system user ${account.name} cannot enter ${blocked}`);
  return settled;
}

async function checkReach(folder: string, account: Account): Promise<void> {
  const blocked = await blockedAt(folder, account);
  if (!blocked) return;
  throw new DatabaseError(
    `The database in ${folder} runs as the system user ${account.name}, who cannot enter ${blocked}. Run "chmod o+x ${blocked}", or move DATA_DIR to a folder that everyone can pass through, such as one under /srv.`,
  );
}
