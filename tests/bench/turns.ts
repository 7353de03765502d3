/**
 * Signed webhook of a known contact -> durable turn of three nodes -> reply row, at 1, 16 and 64 connections, against a bare Hono
 * server that inserts one row per request into the same PostgreSQL. Every reply must have reached the receiver before a run ends.
 */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';
import { sign } from '../../apps/runtime/src/channels/webhook.ts';
import { type Bench, compared, median } from './figure.ts';
import { type LoadResult, percentile, runLoad } from './load.ts';
import { endProcess, startPatchbay } from './patchbay.ts';
import { questionFlow } from './question-flow.ts';

const CONNECTIONS = [1, 16, 64];
const RUNS = 5;
const SECONDS = 2;
/** Contacts of each connection: a customer waits for the answer before they write again. */
const CONTACTS_EACH = 4;
/** Requests are signed before the clock runs; this many are enough for the fastest run seen, times three. */
const REQUESTS_EACH_SECOND = 40_000;

export const bench: Bench = async (say) => {
  const receiver = await startReceiver();
  const patchbay = await startPatchbay({ EGRESS_ALLOW: '127.0.0.1' });
  const database = await openDatabase({ dataDir: patchbay.dataDir, log: { info() {}, warn() {} } });
  const bare = await startBaseline(database.pool);
  try {
    const flow = (await patchbay.api('POST', '/api/flows', { graph: questionFlow })) as { id: string };
    await patchbay.api('POST', `/api/flows/${flow.id}/publish`, {});
    const channel = (await patchbay.api('POST', '/api/channels', { kind: 'webhook', name: 'Bench', flow: flow.id, settings: { url: receiver.url } })) as { id: string; secret: string };
    const requests = new Requests(channel.id, channel.secret);
    const figures = [];
    for (const connections of CONNECTIONS) {
      const ours: LoadResult[] = [];
      const theirs: LoadResult[] = [];
      await meet(patchbay.port, requests, connections);
      for (let run = 1; run <= RUNS; run += 1) {
        const perConnection = Math.ceil((REQUESTS_EACH_SECOND * SECONDS) / connections / (connections === 1 ? 8 : 1));
        const feed = requests.prepare(connections, perConnection);
        theirs.push(await runLoad(bare.port, connections, SECONDS, feed));
        const fresh = requests.prepare(connections, perConnection);
        receiver.expectAll();
        const result = await runLoad(patchbay.port, connections, SECONDS, fresh);
        if (Object.keys(result.others).length > 0) throw new Error(`Not every request was answered with 200: ${JSON.stringify(result.others)}`);
        const settledMs = await receiver.seen(result.ok);
        ours.push(result);
        say(`${connections} connections, run ${run} of ${RUNS}: ${Math.round(result.ok / result.seconds)} turns/s, baseline ${Math.round(theirs.at(-1)!.ok / theirs.at(-1)!.seconds)}/s, last reply ${Math.round(settledMs)} ms later`);
      }
      const rate = (results: LoadResult[]) => median(results.map((result) => result.ok / result.seconds));
      if (connections === 1) figures.push(compared('turns.c1.p50', 'ms', median(ours.map((each) => percentile(each.latencies, 0.5))), median(theirs.map((each) => percentile(each.latencies, 0.5))), 'latency', null));
      else figures.push(compared(`turns.c${connections}`, 'turns/s', rate(ours), rate(theirs), 'rate', connections === 64 ? 0.5 : null));
    }
    return figures;
  } finally {
    await bare.stop();
    await database.stop();
    await patchbay.stop();
    receiver.server.close();
    receiver.server.closeAllConnections();
  }
};

/** Every contact writes once, so that the runs find known ones. */
async function meet(port: number, requests: Requests, connections: number): Promise<void> {
  await runLoad(port, connections, 60, requests.prepare(connections, CONTACTS_EACH));
}

/** Signed requests as bytes, prepared before the clock runs. */
class Requests {
  readonly #channel: string;
  readonly #secret: string;
  #counter = 0;

  constructor(channel: string, secret: string) {
    this.#channel = channel;
    this.#secret = secret;
  }

  /** A feed for the load: `each` requests per connection, every connection with contacts of its own. */
  prepare(connections: number, each: number): (connection: number) => Buffer | undefined {
    const queues = Array.from({ length: connections }, (_, connection) => Array.from({ length: each }, (_, at) => this.#request(connection * CONTACTS_EACH + (at % CONTACTS_EACH))));
    const positions = Array.from({ length: connections }, () => 0);
    return (connection) => {
      const at = positions[connection] ?? 0;
      positions[connection] = at + 1;
      return queues[connection]?.[at];
    };
  }

  #request(contact: number): Buffer {
    this.#counter += 1;
    const id = `bench-${this.#counter}`;
    const timestamp = Math.floor(Date.now() / 1_000).toString();
    const body = JSON.stringify({ from: { id: `contact-${contact}`, name: `Ada ${contact}` }, text: `Hello, this is message number ${this.#counter} of this customer.` });
    const signature = sign(this.#secret, id, timestamp, Buffer.from(body));
    return Buffer.from(
      `POST /hooks/${this.#channel} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nwebhook-id: ${id}\r\nwebhook-timestamp: ${timestamp}\r\nwebhook-signature: ${signature}\r\n\r\n${body}`,
    );
  }
}

/** A loopback receiver of replies that counts each webhook-id once. */
async function startReceiver(): Promise<{ url: string; server: Server; expectAll(): void; seen(count: number): Promise<number> }> {
  let ids = new Set<string>();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      ids.add(String(request.headers['webhook-id']));
      response.writeHead(200, { 'content-length': '2' });
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/replies`,
    server,
    expectAll() {
      ids = new Set();
    },
    async seen(count) {
      const started = performance.now();
      while (ids.size < count) {
        if (performance.now() - started > 60_000) throw new Error(`Only ${ids.size} of ${count} replies arrived within a minute.`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - started;
    },
  };
}

async function startBaseline(pool: object): Promise<{ port: number; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'baseline.ts')], { env: { ...process.env, BENCH_POOL: JSON.stringify(pool) }, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
    child.once('exit', (code) => reject(new Error(`The baseline ended with ${code}.`)));
  });
  return { port, stop: () => endProcess(child) };
}
