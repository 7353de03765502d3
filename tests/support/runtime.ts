/** A whole runtime in this process, on a database of its own, with an owner who is signed in. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Config } from '../../apps/runtime/src/config.ts';
import type { House } from '../../apps/runtime/src/http/environment.ts';
import type { Clock } from '../../apps/runtime/src/ports/clock.ts';
import { type Runtime, startRuntime } from '../../apps/runtime/src/runtime.ts';
import { Client, ok } from './client.ts';
import { createDatabase } from './database.ts';
import { type KeptLog, keptLog } from './log.ts';
import { addMember, addWorkspace, SECRET_KEY } from './people.ts';

export interface TestRuntime {
  /** Where it listens; another one after a restart. */
  readonly url: string;
  readonly house: House;
  readonly databaseUrl: string;
  /** For looking into the database behind the runtime's back. */
  readonly pool: pg.Pool;
  readonly log: KeptLog;
  /** The owner, signed in. */
  readonly owner: Client;
  readonly workspace: string;
  /** A signed-in member of the owner's workspace, or of another one. */
  member(role: string, workspace?: string): Promise<Client>;
  /** The owner of a second workspace. */
  stranger(): Promise<Client & { workspace: string }>;
  stopRuntime(): Promise<void>;
  /** Starts again on the same database; everybody stays signed in. */
  restart(): Promise<void>;
  /** Stops the runtime and removes its database. */
  stop(): Promise<void>;
}

export const OWNER = { name: 'Olga Owner', email: 'owner@example.com', password: 'a long password for tests', workspace: 'The shop' };

export function testConfig(databaseUrl: string, more: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: undefined,
    dataDir: join(tmpdir(), 'patchbay-tests-unused'),
    databaseUrl,
    secretKey: SECRET_KEY,
    egressAllow: ['127.0.0.1'],
    trustedProxies: 0,
    logLevel: 'silent',
    ...more,
  };
}

/** The token of a set-up link. */
export function tokenOf(setUpUrl: string | undefined): string {
  return new URL(setUpUrl ?? '').searchParams.get('token') ?? '';
}

export async function startTestRuntime({ config = {}, clock }: { config?: Partial<Config>; clock?: Clock } = {}): Promise<TestRuntime> {
  const database = await createDatabase();
  const log = keptLog();
  const start = () => startRuntime(testConfig(database.url, config), log, clock);
  let runtime: Runtime = await start();
  const token = tokenOf(runtime.setUpUrl);
  const clients: Client[] = [];
  const known = (client: Client) => {
    clients.push(client);
    return client;
  };
  const owner = known(new Client(runtime.url));
  await ok(owner.post('/api/setup', { token, ...OWNER }));
  const { workspace } = await ok(owner.get('/api/me'));
  return {
    get url() {
      return runtime.url;
    },
    get house() {
      return runtime.house;
    },
    databaseUrl: database.url,
    pool: database.pool,
    log,
    owner,
    workspace: workspace.id,
    member: async (role, of = workspace.id) => known(await addMember(database.pool, runtime.url, of, role)),
    async stranger() {
      const other = await addWorkspace(database.pool, 'Another shop');
      return Object.assign(known(await addMember(database.pool, runtime.url, other, 'owner')), { workspace: other });
    },
    stopRuntime: () => runtime.stop(),
    async restart() {
      await runtime.stop();
      runtime = await start();
      for (const client of clients) Object.assign(client, { origin: runtime.url });
    },
    async stop() {
      await runtime.stop();
      await database.drop();
    },
  };
}
