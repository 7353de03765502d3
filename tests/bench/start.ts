/**
 * Start: from spawning the runtime to its first correct answer over HTTP, warm, with the embedded database running and without;
 * and its memory after ten thousand turns.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../apps/runtime/src/adapters/database/index.ts';
import { sign } from '../../apps/runtime/src/channels/webhook.ts';
import { atMost, type Bench, median } from './figure.ts';
import { runLoad } from './load.ts';
import { endProcess, spawnRuntime, startPatchbay } from './patchbay.ts';
import { questionFlow } from './question-flow.ts';

const STARTS = 5;
const TURNS = 10_000;

export const bench: Bench = async (say) => {
  const receiver = createServer((request, response) => request.resume().on('end', () => response.end('ok')));
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const patchbay = await startPatchbay({ EGRESS_ALLOW: '127.0.0.1' });
  try {
    const flow = (await patchbay.api('POST', '/api/flows', { graph: questionFlow })) as { id: string };
    await patchbay.api('POST', `/api/flows/${flow.id}/publish`, {});
    const channel = (await patchbay.api('POST', '/api/channels', { kind: 'webhook', name: 'Bench', flow: flow.id, settings: { url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/` } })) as { id: string; secret: string };

    say(`${TURNS} turns for the memory figure`);
    let sent = 0;
    await runLoad(patchbay.port, 16, 120, () => (sent < TURNS ? request(channel, (sent += 1)) : undefined));
    const memory = await patchbay.memoryMb();
    await endProcess(patchbay.process);

    const cold = await times(STARTS, say, 'database stopped', () => firstAnswer(patchbay.dataDir, channel));
    const keeper = await openDatabase({ dataDir: patchbay.dataDir, log: { info() {}, warn() {} } });
    const warm = await times(STARTS, say, 'database running', () => firstAnswer(patchbay.dataDir, channel));
    await keeper.stop();
    return [atMost('start.warm', 'ms', median(warm), 1_000), atMost('start.without-database', 'ms', median(cold), 1_500), atMost('start.memory', 'MB', memory, 250)];
  } finally {
    await patchbay.stop();
    receiver.close();
    receiver.closeAllConnections();
  }
};

async function times(count: number, say: (sentence: string) => void, what: string, measure: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let at = 1; at <= count; at += 1) {
    all.push(await measure());
    say(`${what}, start ${at} of ${count}: ${Math.round(all.at(-1)!)} ms`);
  }
  return all;
}

/** Milliseconds from spawn to a signed webhook answered with 200 after its commit. */
async function firstAnswer(dataDir: string, channel: { id: string; secret: string }): Promise<number> {
  // Below the ports that systems give to outgoing connections.
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  const started = performance.now();
  const spawned = spawnRuntime(dataDir, { PORT: String(port), EGRESS_ALLOW: '127.0.0.1' });
  let took = Number.NaN;
  while (Number.isNaN(took)) {
    const result = await runLoad(port, 1, 5, once(request(channel, Date.now()))).catch(() => undefined);
    if (result?.ok === 1) took = performance.now() - started;
    else await new Promise((resolve) => setTimeout(resolve, 5));
    if (performance.now() - started > 30_000) throw new Error('No correct answer within 30 s.');
  }
  await endProcess((await spawned).process);
  return took;
}

function once(bytes: Buffer): () => Buffer | undefined {
  let next: Buffer | undefined = bytes;
  return () => {
    const now = next;
    next = undefined;
    return now;
  };
}

function request(channel: { id: string; secret: string }, number: number): Buffer {
  const id = `start-${number}`;
  const timestamp = Math.floor(Date.now() / 1_000).toString();
  const body = JSON.stringify({ from: { id: `contact-${number % 64}` }, text: `Message ${number}` });
  return Buffer.from(`POST /hooks/${channel.id} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nwebhook-id: ${id}\r\nwebhook-timestamp: ${timestamp}\r\nwebhook-signature: ${sign(channel.secret, id, timestamp, Buffer.from(body))}\r\n\r\n${body}`);
}
