/** The one place where ports meet adapters: opens the database, wires the rooms, serves, and takes everything down again in order. */
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { LIMITS } from '@patchbay/schema';
import { WebSocketServer } from 'ws';
import { type Database, openDatabase } from './adapters/database/index.ts';
import { createLaneStore, createScopes, migrateDatabase, openPools, type Pools } from './adapters/store/index.ts';
import { Channels } from './channels/channels.ts';
import type { Config } from './config.ts';
import { ChatStreams } from './desk/chat-streams.ts';
import { crmPerformer } from './effects/crm.ts';
import { sendPerformer } from './effects/send.ts';
import { createEgress } from './egress/guarded-egress.ts';
import { createPrograms } from './flows/programs.ts';
import { TestRuns } from './flows/test-runs.ts';
import type { House } from './http/environment.ts';
import { hooks } from './http/hooks.ts';
import { createSetUp } from './installation/set-up.ts';
import { Lanes } from './lane/lanes.ts';
import { Outbox } from './lane/outbox.ts';
import { makeRounds } from './lane/rounds.ts';
import { fireTimers } from './lane/timers.ts';
import { createSignIn } from './people/sign-in.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import { findSecretKey, openSecrets } from './secrets/secret-key.ts';

export interface Runtime {
  /** Where it listens, `http://127.0.0.1:3000`. */
  url: string;
  /** Link to create the owner; undefined when there is one. */
  setUpUrl: string | undefined;
  house: House;
  /** Stops taking, finishes what is under way, closes everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** Milliseconds a stopping runtime waits for connections to end before it cuts them. */
const DRAIN_MS = 5_000;
/** Longer than proxies and clients keep idle connections: who closes first must not be we, in the moment they use it. */
const KEEP_ALIVE = { keepAliveTimeout: 65_000, headersTimeout: 66_000 };
/** Milliseconds after which an event that nobody took up was left behind by a process that died. */
const LEFT_BEHIND_MS = 5_000;

/** Starts the whole runtime. `clock` is the system's unless a test brings its own. */
export async function startRuntime(config: Config, log: Log, clock: Clock = { now: Date.now }): Promise<Runtime> {
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, log });
  const pools = openPools(database.pool, log);
  try {
    return await open(config, log, clock, database, pools);
  } catch (error) {
    await pools.end();
    await database.stop();
    throw error;
  }
}

async function open(config: Config, log: Log, clock: Clock, database: Database, pools: Pools): Promise<Runtime> {
  const pool = pools.rooms;
  const ran = await migrateDatabase(pool);
  if (ran.length > 0) log.info({ migrations: ran }, 'The database is up to date.');
  const secrets = await openSecrets(pool, await findSecretKey(config));
  const scopes = createScopes(pool);
  const laneStore = createLaneStore(pools.lanes);
  const channels = new Channels(pool, secrets, clock);
  const programs = createPrograms(scopes, clock);
  const egress = createEgress(config.egressAllow);
  const streams = new ChatStreams();
  const lanes: Lanes = new Lanes({
    store: laneStore,
    programs,
    channel: (id) => channels.find(id),
    clock,
    log,
    onCommitted({ turn, ...key }) {
      outbox.hand(key, turn.effects);
      streams.knock(key.conversation);
    },
  });
  const outbox = new Outbox({
    store: laneStore,
    clock,
    log,
    performers: { send: sendPerformer(channels, egress, clock), crm: crmPerformer(scopes, (key, event) => lanes.take(key, event), clock, log) },
  });
  // What a former process left behind comes before anything new.
  await lanes.recover(0);

  const server = await listen(config);
  const address = server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${address.port}`;
  const publicUrl = config.publicUrl ?? url;
  const signIn = createSignIn({ pool, secret: secrets.derive('sign-in').toString('base64url'), publicUrl, log });
  const setUp = createSetUp(pool, signIn);
  const house: House = {
    config,
    publicUrl,
    clock,
    log,
    scopes,
    laneStore,
    lanes,
    channels,
    programs,
    tests: new TestRuns(),
    streams,
    signIn,
    setUp,
    async ping() {
      await pool.query('select 1');
    },
    editDraft: async (caller, flow, change) => await (await rest).editDraft(caller, flow, change),
    async workspace(id) {
      const { rows } = await pool.query('select w.id, w.name, s.zone, s.languages from workspaces w join workspace_settings s on s.workspace_id = w.id where w.id = $1', [id]);
      return rows[0];
    },
  };
  // Hooks are answered from here on. Pages, API and rooms are large: they load now, and whoever asks for them waits that moment.
  const rest = Promise.all([import('./http/app.ts'), import('./collab/rooms.ts'), import('./collab/edit-draft.ts')]).then(([{ createApp }, { closeRooms, createRooms }, { editDraft }]) => {
    const rooms = createRooms(scopes, log);
    const edit: House['editDraft'] = (caller, flow, change) => editDraft(rooms, scopes(caller.workspace), caller, flow, change);
    return { app: createApp(house, rooms), editDraft: edit, close: () => closeRooms(rooms) };
  });
  const hookApp = hooks(house);
  server.answer(async (request, env) => {
    const path = request.url.slice(request.url.indexOf('/', 'https://'.length));
    return path.startsWith('/hooks/') ? await hookApp.fetch(request, env as object) : await (await rest).app.fetch(request, env as object);
  });

  const rounds = [
    makeRounds('timers', 250, () => fireTimers(laneStore, lanes), log),
    makeRounds('events', 1_000, () => lanes.recover(LEFT_BEHIND_MS), log),
    makeRounds('effects', 1_000, () => outbox.recover(), log),
  ];
  const token = await setUp.issueToken();

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await server.drain();
    await Promise.all(rounds.map((round) => round.stop()));
    await lanes.idle();
    await outbox.stop();
    await (await rest).close();
    await egress.close();
    await pools.end();
    await database.stop();
  };
  return { url, setUpUrl: token && `${publicUrl}/setup?token=${token}`, house, stop: () => (stopping ??= stop()) };
}

/** Bytes of one message to a room: all that somebody wrote while they were away (the rooms say how much), with the name of the document around it. */
const SOCKET_BYTES_MAX = LIMITS.flowFileBytes + 1_024;

interface Listening {
  address(): AddressInfo | string | null;
  /** From here on requests are answered; before, they are told to come back. */
  answer(fetch: (request: Request, env: unknown) => Response | Promise<Response>): void;
  /** Takes no new connections and resolves when the open ones have ended or were cut. */
  drain(): Promise<void>;
}

/** Takes the port first, so that a port in use is noticed before anything else is started. */
function listen(config: Config): Promise<Listening> {
  let answer: Parameters<Listening['answer']>[0] = () => new Response('{"ok":false}', { status: 503, headers: { 'retry-after': '1', 'content-type': 'application/json' } });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: SOCKET_BYTES_MAX });
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch: (request, env) => answer(request, env), port: config.port, hostname: config.host, websocket: { server: sockets }, serverOptions: KEEP_ALIVE }, () =>
      resolve({
        address: () => server.address(),
        answer: (fetch) => {
          answer = fetch;
        },
        async drain() {
          for (const socket of sockets.clients) socket.close(1001, 'The server is stopping.');
          const closed = new Promise<void>((done) => server.close(() => done()));
          if ('closeIdleConnections' in server) server.closeIdleConnections();
          const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), DRAIN_MS);
          await closed;
          clearTimeout(cut);
        },
      }),
    );
    server.once('error', reject);
  });
}
