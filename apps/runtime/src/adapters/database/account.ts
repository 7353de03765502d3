/**
 * The system user who runs the server. PostgreSQL refuses to run as root, so under root it gets a user of its own;
 * everyone else runs it as themselves.
 */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { DatabaseError } from './error.ts';
import type { DatabaseLog } from './log.ts';

const NAME = 'patchbay';

export interface Account {
  name: string;
  /** Given when the server has to run as somebody else than this process; spread into spawn options. */
  ids?: { uid: number; gid: number };
}

/** The account for a data folder that does not exist yet. Under root it is made when missing. */
export async function chooseAccount(log: DatabaseLog): Promise<Account> {
  if (!isRoot()) return { name: ownName() };
  return (await findAccount(NAME)) ?? (await createAccount()) ?? (await borrowAccount(log));
}

/** The owner of an existing data folder, who alone can run it. */
export async function ownerOf(data: string): Promise<Account> {
  const { uid, gid } = await stat(data);
  const name = `uid ${uid}`;
  if (uid === 0) throw new DatabaseError(`The database in ${data} belongs to root, and PostgreSQL does not run as root. Give it back to its user: chown -R ${NAME} ${data}`);
  if (isRoot()) return { name, ids: { uid, gid } };
  if (uid === process.getuid?.()) return { name };
  throw new DatabaseError(
    `The database in ${data} belongs to another system user (${name}), probably because Patchbay was first started as root. Start it as root again, or set DATA_DIR to a folder of your own.`,
  );
}

/** Is this process root, so that the server needs another user? */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** initdb looks its own user up by number and fails without an entry, as in containers with an arbitrary uid. */
function ownName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    throw new DatabaseError(
      `The user this process runs as (uid ${process.getuid?.()}) has no entry in /etc/passwd, and PostgreSQL cannot make a database without one. Run as a user with an entry, or set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    );
  }
}

async function findAccount(name: string): Promise<Account | undefined> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = passwd.split('\n').find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = entry?.split(':') ?? [];
  return uid && gid ? { name, ids: { uid: Number(uid), gid: Number(gid) } } : undefined;
}

/** Undefined when the machine has no useradd or its user list cannot be written. Two at once are fine: one makes it, both find it. */
async function createAccount(): Promise<Account | undefined> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  // sudo and cron often leave out the folders for administrators.
  const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;
  await promisify(execFile)('useradd', [...options, NAME], { env: { PATH } }).catch(() => {});
  return findAccount(NAME);
}

async function borrowAccount(log: DatabaseLog): Promise<Account> {
  const account = await findAccount('nobody');
  if (!account) {
    throw new DatabaseError(
      `PostgreSQL does not run as root, and no system user could be made for it. Run "useradd --system ${NAME}" once, start Patchbay as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  log.warn({ user: account.name }, `the system user ${NAME} could not be made, so the database runs as nobody, whose other processes can read its files; run "useradd --system ${NAME}" before the first start to avoid that`);
  return account;
}
