/** The embedded PostgreSQL through its only door, with real servers, real kills and what they leave behind. Nothing is faked. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';

type Row = Record<string, unknown>;
interface Pool {
  query(text: string): Promise<{ rows: Row[] }>;
  end(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): void;
}
// The driver belongs to the runtime, and so does the choice of its version.
const pg: { Pool: new (options: object) => Pool } = createRequire(new URL('../../apps/runtime/package.json', import.meta.url))('pg');

const isRoot = process.getuid?.() === 0;
const onLinux = process.platform === 'linux';
const door = new URL('../../apps/runtime/src/adapters/database/index.ts', import.meta.url).href;

const said: string[] = [];
const log = { info: (_: object, text: string) => void said.push(text), warn: (_: object, text: string) => void said.push(text) };
const folders: string[] = [];
const pools: Pool[] = [];
const databases: Database[] = [];
const children: ChildProcess[] = [];

/** A DATA_DIR that everyone can pass through to. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return join(folder, 'data-dir');
}

async function open(dataDir: string): Promise<Database> {
  const database = await openDatabase({ dataDir, log });
  databases.push(database);
  return database;
}

function poolOf(database: Database): Pool {
  const pool = new pg.Pool(database.pool);
  pool.on('error', () => {});
  pools.push(pool);
  return pool;
}

async function ask(database: Database, text: string): Promise<Row> {
  const pool = poolOf(database);
  try {
    return (await pool.query(text)).rows[0] ?? {};
  } finally {
    await pool.end();
  }
}

async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await look())) await pause(10);
}

/** A runtime of its own: it opens the database, says whether it joined, and stops at the end of its input. */
async function otherRuntime(dataDir: string): Promise<{ process: ChildProcess; joined: boolean }> {
  const program = `
    import { openDatabase } from ${JSON.stringify(door)};
    const log = { info() {}, warn() {} };
    const database = await openDatabase({ dataDir: ${JSON.stringify(dataDir)}, log });
    console.log(database.joined);
    process.stdin.resume().on('end', () => database.stop());`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(child.stdout as NodeJS.EventEmitter, 'data');
  return { process: child, joined: String(line).trim() === 'true' };
}

async function endOf(child: ChildProcess): Promise<unknown> {
  child.stdin?.end();
  return child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))[0];
}

/** Where the server's things lie, near or away. */
function homeOf(dataDir: string): string {
  const pointer = join(dataDir, 'postgres', 'location');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'postgres');
}

const pidFileOf = (dataDir: string): string => join(homeOf(dataDir), 'data', 'postmaster.pid');
const postmasterOf = (dataDir: string): number => Number(readFileSync(pidFileOf(dataDir), 'utf8').split('\n')[0]);

/** Command lines of all processes that were started from or named after this folder's server. */
function processesOf(dataDir: string): string[] {
  const lines = execFileSync('ps', ['-axo', 'stat=,pid=,command='], { encoding: 'utf8' }).split('\n');
  const server = lines.find((line) => line.includes(join(homeOf(dataDir), 'data')) && line.includes('cluster_name='));
  const cluster = server?.match(/cluster_name=(\S+)/)?.[1];
  return lines.filter((line) => !line.startsWith('Z') && (line.includes(`${homeOf(dataDir)}/`) || (cluster && line.includes(cluster))) && !line.includes('--eval'));
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end().catch(() => {});
  for (const database of databases.splice(0)) await database.stop();
  for (const child of children.splice(0)) await endOf(child);
  said.length = 0;
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a fresh folder becomes a durable database that only this runtime can enter', async () => {
  const dataDir = newFolder();
  const database = await open(dataDir);

  expect(database).toMatchObject({ kind: 'embedded', joined: false, pool: { user: 'patchbay', database: 'patchbay' } });
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'].map((name) => `current_setting('${name}') as ${name}`);
  expect(await ask(database, `select ${settings.join(', ')}`)).toEqual({ fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', data_checksums: 'on' });
  expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(homeOf(dataDir), 'data')).mode & 0o777).toBe(0o700);
  await expect(ask({ ...database, pool: { ...database.pool, password: 'guessed' } }, 'select 1')).rejects.toThrow('password authentication failed');
});

test('two runtimes on a fresh folder at the same moment share one server', async () => {
  const dataDir = newFolder();
  const runtimes = await Promise.all([otherRuntime(dataDir), otherRuntime(dataDir), open(dataDir)]);

  expect(runtimes.filter(({ joined }) => joined)).toHaveLength(2);
  const leftovers = readdirSync(homeOf(dataDir)).filter((name) => name.includes('draft'));
  expect(leftovers).toEqual([]);
});

describe('on a folder that has a database', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = newFolder();
    const database = await openDatabase({ dataDir, log });
    await ask(database, 'create table note (text text)');
    await ask(database, 'create extension pg_trgm');
    await database.stop();
  });

  test('Chinese words are letters to the search', async () => {
    const database = await open(dataDir);
    expect((await ask(database, `select similarity('订单状态', '订单') as likeness`)).likeness).toBeGreaterThan(0.3);
    expect((await ask(database, `select upper('é') as letter`)).letter).toBe('É');
  });

  test('a second runtime joins, and the last one to leave stops the server', async () => {
    const first = await open(dataDir);
    const other = await otherRuntime(dataDir);
    const second = await open(dataDir);
    expect([first.joined, other.joined, second.joined]).toEqual([false, true, true]);

    await first.stop();
    expect(await ask(second, 'select 1 as one')).toEqual({ one: 1 });
    await second.stop();
    expect(existsSync(pidFileOf(dataDir))).toBe(true);
    expect(await endOf(other.process)).toBe(0);
    expect(existsSync(pidFileOf(dataDir))).toBe(false);
  });

  test('a clean stop leaves no process and no file of a running server, and may be asked for twice', async () => {
    const database = await open(dataDir);
    expect(processesOf(dataDir).length).toBeGreaterThan(1);

    await Promise.all([database.stop(), database.stop()]);
    expect(processesOf(dataDir)).toEqual([]);
    expect(existsSync(pidFileOf(dataDir))).toBe(false);
    expect(readdirSync(join(homeOf(dataDir), 'runtimes'))).toEqual([]);
    expect(readdirSync(join(homeOf(dataDir), 'socket'))).toEqual([]);
  });

  test('a runtime that was killed leaves a server that the next one joins and stops', async () => {
    const killed = await otherRuntime(dataDir);
    const server = postmasterOf(dataDir);
    killed.process.kill('SIGKILL');
    await endOf(killed.process);

    const next = await open(dataDir);
    expect(next.joined).toBe(true);
    expect(postmasterOf(dataDir)).toBe(server);
    await next.stop();
    expect(processesOf(dataDir)).toEqual([]);
  });

  test('a server that is killed comes back at the same address, with every row', async () => {
    const database = await open(dataDir);
    const pool = poolOf(database);
    await pool.query(`insert into note values ('committed')`);
    const server = postmasterOf(dataDir);

    process.kill(server, 'SIGKILL');
    const answers = () =>
      pool.query(`select count(*)::int as notes from note where text = 'committed'`).then(
        ({ rows }) => rows[0]?.notes === 1,
        () => false,
      );
    await until(() => said.includes('the database server is back'));
    expect(await answers()).toBe(true);
    expect(postmasterOf(dataDir)).not.toBe(server);
  });

  test.runIf(onLinux)('a query that outlived its killed server does not hold up the next start', async () => {
    const killed = await otherRuntime(dataDir);
    const joined = await open(dataDir);
    // A busy query: one that only sleeps notices by itself that its server is gone.
    const query = poolOf(joined)
      .query('select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b')
      .catch((error: Error) => error);
    await until(() => processesOf(dataDir).some((line) => line.includes('SELECT')));
    killed.process.kill('SIGKILL');
    process.kill(postmasterOf(dataDir), 'SIGKILL');

    // This runtime, which is still open, brings it back.
    await until(() => said.includes('the database server is back'));
    expect(said).toContain('ending processes that a killed database server left behind');
    expect(await query).toBeInstanceOf(Error);
    expect(await ask(joined, 'select 1 as one')).toEqual({ one: 1 });
  });

  test.each([
    ['names a process that is gone', () => String(spawnedAndGone())],
    ['names a living process that is no database server', () => String(process.pid)],
    ['is empty', () => ''],
  ])('a leftover postmaster.pid that %s does not stop a start', async (_, content) => {
    const database = await open(dataDir);
    const lines = readFileSync(pidFileOf(dataDir), 'utf8').split('\n').slice(1);
    await database.stop();
    const pid = content();
    writeFileSync(pidFileOf(dataDir), pid && [pid, ...lines].join('\n'));
    giveTo(statSync(join(homeOf(dataDir), 'data')).uid, pidFileOf(dataDir));

    const next = await open(dataDir);
    expect(next.joined).toBe(false);
    expect(await ask(next, 'select 1 as one')).toEqual({ one: 1 });
  });

  test('a folder of another major version is refused with a sentence', async () => {
    const versionFile = join(homeOf(dataDir), 'data', 'PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '17\n');
    try {
      await expect(open(dataDir)).rejects.toThrow(/made by PostgreSQL 17, and this version of Patchbay brings PostgreSQL 18/);
    } finally {
      writeFileSync(versionFile, version);
    }
  });

  test('a lost password is reported, not replaced', async () => {
    const password = join(dataDir, 'postgres', 'password');
    renameSync(password, `${password}.lost`);
    try {
      await expect(open(dataDir)).rejects.toThrow(/password of the database .* is missing/);
    } finally {
      renameSync(`${password}.lost`, password);
    }
  });

  test('a server that cannot start says why', async () => {
    const settings = join(homeOf(dataDir), 'data', 'postgresql.conf');
    const before = readFileSync(settings);
    appendFileSync(settings, '\nno_such_setting = 1\n');
    try {
      await expect(open(dataDir)).rejects.toThrow(/could not be started: it ended with 1\. It said: .*no_such_setting/);
    } finally {
      writeFileSync(settings, before);
    }
  });

  test('the same server can be used by its address as an external one', async () => {
    const { pool } = await open(dataDir);
    const url = `postgres://${pool.user}:${pool.password}@/${pool.database}?host=${encodeURIComponent(String(pool.host))}`;
    const external = await openDatabase({ dataDir: join(dataDir, 'unused'), databaseUrl: url, log });
    expect(external).toMatchObject({ kind: 'external', pool: { connectionString: url } });
    expect(await ask(external, 'select 1 as one')).toEqual({ one: 1 });
    await external.stop();
    expect(existsSync(join(dataDir, 'unused'))).toBe(false);

    const wrong = url.replace(String(pool.password), 'guessed');
    await expect(openDatabase({ dataDir, databaseUrl: wrong, log })).rejects.toThrow(/DATABASE_URL .* refuses this user/);
  });
});

test('where the path is too long for a socket file, the server listens on the loopback interface', async () => {
  const dataDir = join(newFolder(), 'deep'.repeat(10), 'deeper'.repeat(10));
  const database = await open(dataDir);
  expect(database.pool.host).toBe('127.0.0.1');
  expect(await ask(database, 'select 1 as one')).toEqual({ one: 1 });

  const other = await otherRuntime(dataDir);
  expect(other.joined).toBe(true);
});

test.runIf(isRoot)('a folder that only root can enter keeps a pointer to a folder that the server can reach', async () => {
  const dataDir = newFolder();
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dirname(dataDir), 0o700);
  const database = await open(dataDir);
  await ask(database, 'create table kept ()');
  await database.stop();

  folders.push(homeOf(dataDir));
  expect(homeOf(dataDir)).toMatch(/^\/var\/lib\/patchbay\//);
  expect(readdirSync(join(dataDir, 'postgres')).sort()).toEqual(['location', 'password']);
  const again = await open(dataDir);
  expect(await ask(again, 'select count(*)::int as rows from kept')).toEqual({ rows: 0 });
});

test.runIf(isRoot)('data away from a temporary folder goes when that folder has gone', async () => {
  const privateFolder = () => {
    const dataDir = newFolder();
    chmodSync(dirname(dataDir), 0o700);
    return dataDir;
  };
  const deleted = privateFolder();
  await (await open(deleted)).stop();
  const home = homeOf(deleted);
  rmSync(deleted, { recursive: true });

  const next = privateFolder();
  await open(next);
  folders.push(homeOf(next));
  expect(existsSync(home)).toBe(false);
});

test.each([
  ['nonsense', 'is not an address'],
  ['mysql://root@localhost/shop', 'begins with mysql:'],
  ['postgres://localhost', 'names no database'],
  ['postgres://patchbay:secret@127.0.0.1:1/patchbay', 'nothing listens there'],
])('DATABASE_URL %s is refused with a sentence that keeps the password to itself', async (databaseUrl, sentence) => {
  const error = await openDatabase({ dataDir: newFolder(), databaseUrl, log }).catch((refusal: Error) => refusal);
  expect(error).toMatchObject({ name: 'DatabaseError', message: expect.stringContaining(sentence) });
  expect(String(error)).not.toContain('secret');
});

/** The number of a process that has ended. */
function spawnedAndGone(): number {
  return Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
}

function giveTo(uid: number, path: string): void {
  if (isRoot) execFileSync('chown', [String(uid), path]);
}
