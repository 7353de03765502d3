/**
 * The runtime is killed at random moments while customers write, again and again. What it acknowledged must be there, once and in
 * order; what it sent must carry one id however often it was sent; nobody may be left waiting.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';
import { sign } from '../../apps/runtime/src/channels/webhook.ts';
import { seededDice } from '../../apps/runtime/src/demo/dice.ts';
import { endProcess, type Patchbay, spawnRuntime, startPatchbay } from '../bench/patchbay.ts';
import { questionFlow } from '../bench/question-flow.ts';

const KILLS = 50;
const CUSTOMERS = 12;
/** One in five deliveries is made twice, as providers do. */
const DUPLICATES = 0.2;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** Every message is answered with its own words, so that an answer tells which message it belongs to. */
const echoFlow = structuredClone(questionFlow);
for (const node of echoFlow.nodes) if (node.type === 'ask') node.config.question = { en: 'You said {{ message.text }}' };

let receiver: Server;
let patchbay: Patchbay;
let database: Database;
let pool: pg.Pool;
/** Text of an answer -> the ids it came under, and how often it came. */
const answers = new Map<string, { ids: Set<string>; times: number }>();

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { to, text } = JSON.parse(body) as { to: { id: string }; text: string };
      const known = answers.get(`${to.id}: ${text}`) ?? { ids: new Set<string>(), times: 0 };
      known.ids.add(String(request.headers['webhook-id']));
      known.times += 1;
      answers.set(`${to.id}: ${text}`, known);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  patchbay = await startPatchbay({ EGRESS_ALLOW: '127.0.0.1', LOG_LEVEL: 'silent' });
  database = await openDatabase({ dataDir: patchbay.dataDir, log: { info() {}, warn() {} } });
  pool = new pg.Pool(database.pool);
  pool.on('error', () => {}); // the database outlives the runtimes, not the test
});

afterAll(async () => {
  await pool.end();
  await database.stop();
  await patchbay.stop();
  receiver.close();
  receiver.closeAllConnections();
});

test(`killed ${KILLS} times under load: nothing acknowledged is lost, nothing is sent under two ids, nobody is stuck (SEED=${SEED})`, async () => {
  const dice = seededDice(SEED);
  const flow = (await patchbay.api('POST', '/api/flows', { graph: echoFlow })) as { id: string };
  await patchbay.api('POST', `/api/flows/${flow.id}/publish`, {});
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const channel = (await patchbay.api('POST', '/api/channels', { kind: 'webhook', name: 'Kill', flow: flow.id, settings: { url } })) as { id: string; secret: string };

  let over = false;
  let port = patchbay.port;
  const acknowledged: string[][] = Array.from({ length: CUSTOMERS }, () => []);

  const deliver = async (customer: number, number: number): Promise<boolean> => {
    const id = `c${customer}-m${number}`;
    const timestamp = Math.floor(Date.now() / 1_000).toString();
    const body = JSON.stringify({ from: { id: `customer-${customer}` }, text: `message ${number}` });
    const headers = { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(channel.secret, id, timestamp, Buffer.from(body)) };
    try {
      const response = await fetch(`http://127.0.0.1:${port}/hooks/${channel.id}`, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      return response.status === 200;
    } catch {
      return false; // killed in the middle: the provider sends it again
    }
  };
  /** A provider that repeats a message until it is acknowledged, and only then sends the customer's next one. */
  const customer = async (who: number): Promise<void> => {
    for (let number = 1; !over; number += 1) {
      while (!(await deliver(who, number))) {
        if (over) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      acknowledged[who]!.push(`message ${number}`);
      if (dice.chance(DUPLICATES)) await deliver(who, number);
    }
  };

  const count = () => acknowledged.reduce((sum, each) => sum + each.length, 0);
  const customers = Promise.all(Array.from({ length: CUSTOMERS }, (_, who) => customer(who)));
  let child = patchbay.process;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Busy machines are slow to begin: some messages first, then a moment that nobody knows.
    const before = count();
    while (count() < before + CUSTOMERS / 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, dice.below(200)));
    await endProcess(child, 'SIGKILL');
    const next = await spawnRuntime(patchbay.dataDir, { EGRESS_ALLOW: '127.0.0.1', LOG_LEVEL: 'silent' });
    child = next.process;
    patchbay.process = child;
    port = Number(new URL(next.line.slice(next.line.indexOf('http'))).port);
  }
  over = true;
  await customers;

  expect(count(), 'a run in which nothing was taken would prove nothing').toBeGreaterThan(KILLS * 4);

  // Everything settles by itself: what was in the air at a kill is taken over.
  const open = async () => Number((await pool.query("select (select count(*) from events where turn is null) + (select count(*) from effects where state = 'queued') as open")).rows[0].open);
  const deadline = Date.now() + 90_000;
  while ((await open()) > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await open(), 'events or effects are stuck').toBe(0);

  for (const [who, messages] of acknowledged.entries()) {
    const { rows } = await pool.query("select e.body ->> 'text' as text, e.turn from events e join conversations c on c.id = e.conversation_id where c.address = $1 and e.type = 'message.received' order by e.turn", [`customer-${who}`]);
    const taken = rows.map((row) => row.text);
    // The last message may have been taken without its sender hearing of it.
    expect(taken.slice(0, messages.length), `messages of customer ${who}`).toEqual(messages);
    expect(taken.length - messages.length).toBeLessThanOrEqual(1);
    for (const text of messages) {
      const answer = answers.get(`customer-${who}: You said ${text}`);
      expect(answer, `customer ${who} heard nothing to “${text}”`).toBeDefined();
      expect(answer?.ids.size, `“${text}” of customer ${who} was answered under several ids`).toBe(1);
    }
  }
  const gaps = await pool.query("select conversation_id from events group by conversation_id having count(*) <> max(turn)");
  expect(gaps.rows, 'turns were skipped or counted twice').toEqual([]);
}, 300_000);
