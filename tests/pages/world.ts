/** A Patchbay that grows while pages are looked at: not set up, then empty, then with the demo shop, flows in every state, a channel and a conversation. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endProcess, spawnRuntime } from '../bench/patchbay.ts';
import { Visitor } from '../support/channels.ts';
import { Client, ok } from '../support/client.ts';
import { choiceFlow, threeFlow, unfinishedFlow } from '../support/flows.ts';
import { STAGES, type Stage } from './catalogue.ts';

const EDITOR = join(import.meta.dirname, '../../apps/editor');

export interface World {
  origin: string;
  /** The set-up link. */
  link: string;
  /** Who is signed in; without a cookie before the workspace is set up. */
  owner: Client;
  flow: string;
  unfinished: string;
  chat: string;
  conversation: string;
  /** Brings the workspace on to a stage; there is no way back. */
  reach(stage: Stage): Promise<void>;
  stop(): Promise<void>;
}

/** Starts on a fresh data folder. */
export async function openPagesWorld(): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'patchbay-pages-'));
  await chmod(dataDir, 0o755);
  const runtime = await spawnRuntime(dataDir, { LOG_LEVEL: 'error' });
  const link = runtime.line.slice(runtime.line.indexOf('http'));
  const { origin } = new URL(link);
  let builders: ChildProcess | undefined;
  let reached = 0;
  const world: World = {
    origin,
    link,
    owner: new Client(origin),
    flow: '',
    unfinished: '',
    chat: '',
    conversation: '',
    async reach(stage) {
      for (const wanted = STAGES.indexOf(stage); reached < wanted; ) {
        reached += 1;
        if (STAGES[reached] === 'empty') await setUp(world);
        if (STAGES[reached] === 'full') await fill(world);
        if (STAGES[reached] === 'builders') ({ process: builders, origin: world.origin } = await startBuilders(origin));
      }
    },
    async stop() {
      if (builders) await endProcess(builders);
      await endProcess(runtime.process);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return world;
}

async function setUp({ owner, link }: World): Promise<void> {
  await ok(owner.post('/api/setup', { token: new URL(link).searchParams.get('token'), name: 'Lia Berg', email: 'lia@fern.example', password: 'correct horse battery', workspace: 'Fern & Form', zone: 'Europe/Lisbon' }));
}

async function fill(world: World): Promise<void> {
  const { owner, origin } = world;
  await ok(owner.post('/api/demo'));
  const make = async (flow: object) => (await ok<{ id: string }>(owner.post('/api/flows', flow))).id;
  world.flow = await make({ template: 'order-status' });
  await ok(owner.post(`/api/flows/${world.flow}/publish`));
  world.unfinished = await make({ graph: { ...unfinishedFlow, name: 'Damaged on arrival', description: 'Takes photos, offers a resend, alerts quality' } });
  const returns = await make({ graph: { ...threeFlow, name: 'Returns and refunds', description: 'Checks the 30 days, prints a label, refunds' } });
  await ok(owner.post(`/api/flows/${returns}/publish`));
  await make({ graph: { ...choiceFlow, name: '第一次联系：欢迎客户、问清来意，并把对话转给合适的流程或同事', description: '' } });
  await ok(owner.delete(`/api/flows/${await make({ graph: { ...threeFlow, name: 'Summer sale' } })}`));
  world.chat = (await ok<{ id: string }>(owner.post('/api/channels', { kind: 'web-chat', name: 'Shop chat', flow: world.flow }))).id;
  await ok(owner.post('/api/channels', { kind: 'webhook', name: 'Our own app', flow: returns, settings: { url: 'https://fern.example/patchbay' } }));
  const visitor = new Visitor(origin, world.chat);
  await visitor.say('Where is my parcel?');
  await visitor.say('it is w1000001');
  const other = new Visitor(origin, world.chat);
  await other.say('Where is my order?');
  await other.say('I want to talk to a person, please');
  const { conversations } = await ok<{ conversations: { id: string }[] }>(owner.get('/api/conversations'));
  world.conversation = conversations.at(-1)?.id ?? '';
}

/** The editor's development server before the same runtime: pages for builders are not in the build. */
async function startBuilders(runtime: string): Promise<{ process: ChildProcess; origin: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(EDITOR, 'node_modules/vite/bin/vite.js'), '--host', '127.0.0.1', '--port', String(port), '--strictPort'], { cwd: EDITOR, env: { ...process.env, PATCHBAY_PORT: new URL(runtime).port, NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('ready in') && resolve());
    child.once('exit', (code) => reject(new Error(`The development server ended with ${code} before it was ready.`)));
  });
  return { process: child, origin: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
