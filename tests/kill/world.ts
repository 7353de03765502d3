/**
 * A Patchbay under load: customers who write, repeat what was not acknowledged and hear echoes; and in the end the count of what was
 * lost, answered under two ids, out of order or left waiting. It kills nobody itself.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { expect } from 'vitest';
import { openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';
import { sign } from '../../apps/runtime/src/channels/webhook.ts';
import type { seededDice } from '../../apps/runtime/src/demo/dice.ts';
import { endProcess, type Patchbay, spawnRuntime, startPatchbay } from '../bench/patchbay.ts';
import { questionFlow } from '../bench/question-flow.ts';

type Dice = ReturnType<typeof seededDice>;

export const CUSTOMERS = 12;
/** One in five deliveries is made twice, as providers do. */
const DUPLICATES = 0.2;
export const ENV = { EGRESS_ALLOW: '127.0.0.1', LOG_LEVEL: 'silent' };

/** Every message is answered with its own words, so that an answer tells which message it belongs to. */
const echoFlow = structuredClone(questionFlow);
for (const node of echoFlow.nodes) if (node.type === 'ask') node.config.question = { en: 'You said {{ message.text }}' };

export interface Load {
  /** Messages acknowledged so far. */
  count(): number;
  /** Customers finish what they are at; resolves to what was acknowledged, customer by customer. */
  stop(): Promise<string[][]>;
}

export interface World {
  patchbay: Patchbay;
  /** Customers begin to write, each time to one of the ports that `ports()` lists at that moment. */
  write(ports: () => number[], dice: Dice): Load;
  /** Waits until everything has settled by itself, and fails for whatever was lost, doubled, out of order or left waiting. */
  expectAllWell(acknowledged: string[][]): Promise<void>;
  close(): Promise<void>;
}

/** Starts one runtime on a database that outlives it. */
export async function startWorld(): Promise<World> {
  /** Text of an answer -> the ids it came under. */
  const answers = new Map<string, Set<string>>();
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { to, text } = JSON.parse(body) as { to: { id: string }; text: string };
      const ids = answers.get(`${to.id}: ${text}`) ?? new Set<string>();
      ids.add(String(request.headers['webhook-id']));
      answers.set(`${to.id}: ${text}`, ids);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const patchbay = await startPatchbay(ENV);
  const database = await openDatabase({ dataDir: patchbay.dataDir, log: { info() {}, warn() {} } });
  const pool = new pg.Pool(database.pool);
  pool.on('error', () => {}); // the database outlives the runtimes, not the test
  const flow = (await patchbay.api('POST', '/api/flows', { graph: echoFlow })) as { id: string };
  await patchbay.api('POST', `/api/flows/${flow.id}/publish`, {});
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const channel = (await patchbay.api('POST', '/api/channels', { kind: 'webhook', name: 'Kill', flow: flow.id, settings: { url } })) as { id: string; secret: string };

  const deliver = async (port: number, customer: number, number: number): Promise<boolean> => {
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

  return {
    patchbay,

    write(ports, dice) {
      let over = false;
      const acknowledged: string[][] = Array.from({ length: CUSTOMERS }, () => []);
      const somewhere = () => ports()[dice.below(ports().length)]!;
      /** A provider that repeats a message until it is acknowledged, and only then sends the customer's next one. */
      const customer = async (who: number): Promise<void> => {
        for (let number = 1; !over; number += 1) {
          while (!(await deliver(somewhere(), who, number))) {
            if (over) return;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          acknowledged[who]!.push(`message ${number}`);
          if (dice.chance(DUPLICATES)) await deliver(somewhere(), who, number);
        }
      };
      const customers = Promise.all(Array.from({ length: CUSTOMERS }, (_, who) => customer(who)));
      return {
        count: () => acknowledged.reduce((sum, each) => sum + each.length, 0),
        async stop() {
          over = true;
          await customers;
          return acknowledged;
        },
      };
    },

    async expectAllWell(acknowledged) {
      const open = async () => Number((await pool.query("select (select count(*) from events where turn is null) + (select count(*) from effects where state = 'queued') as open")).rows[0].open);
      const deadline = Date.now() + 90_000;
      while ((await open()) > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await open(), 'events or effects are stuck').toBe(0);
      for (const [who, messages] of acknowledged.entries()) {
        const { rows } = await pool.query("select e.body ->> 'text' as text from events e join conversations c on c.id = e.conversation_id where c.address = $1 and e.type = 'message.received' order by e.turn", [`customer-${who}`]);
        const taken = rows.map((row) => row.text);
        // The last message may have been taken without its sender hearing of it.
        expect(taken.slice(0, messages.length), `messages of customer ${who}`).toEqual(messages);
        expect(taken.length - messages.length).toBeLessThanOrEqual(1);
        for (const text of messages) {
          const ids = answers.get(`customer-${who}: You said ${text}`);
          expect(ids, `customer ${who} heard nothing to “${text}”`).toBeDefined();
          expect(ids?.size, `“${text}” of customer ${who} was answered under several ids`).toBe(1);
        }
      }
      const gaps = await pool.query('select conversation_id from events group by conversation_id having count(*) <> max(turn)');
      expect(gaps.rows, 'turns were skipped or counted twice').toEqual([]);
    },

    async close() {
      await pool.end();
      await database.stop();
      await patchbay.stop();
      receiver.close();
      receiver.closeAllConnections();
    },
  };
}

/** Kills a runtime and starts it again on the same folder. */
export async function killAndRestart(world: World, child: Patchbay['process']): Promise<Awaited<ReturnType<typeof another>>> {
  await endProcess(child, 'SIGKILL');
  return await another(world);
}

/** One more runtime on the world's database. */
export async function another(world: World): Promise<{ process: Patchbay['process']; port: number }> {
  const { process, line } = await spawnRuntime(world.patchbay.dataDir, ENV);
  return { process, port: Number(new URL(line.slice(line.indexOf('http'))).port) };
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Busy machines are slow to begin: waits until so many more messages were acknowledged. */
export async function untilMore(load: Load, messages: number): Promise<void> {
  const before = load.count();
  while (load.count() < before + messages) await pause(5);
}
