/** What an administrator allows is opened, and nothing beside it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AllowList } from '../../apps/runtime/src/egress/addresses.ts';
import { createEgress } from '../../apps/runtime/src/egress/guarded-egress.ts';
import { createWebhook, write } from '../support/channels.ts';
import { ok } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { startReceiver } from '../support/receiver.ts';
import { startTestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let inside: Server;
let beside: Server;
const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  const listen = (host: string) =>
    new Promise<Server>((resolve) => {
      const server = createServer((_request, response) => response.end('inside'));
      server.listen(0, host, () => resolve(server));
    });
  [inside, beside] = [await listen('127.0.0.1'), await listen('127.0.0.1')];
});

afterAll(() => {
  for (const server of [inside, beside]) {
    server.closeAllConnections();
    server.close();
  }
});

/** How a request ends: its status, or why there is none. */
async function outcome(allow: string[], url: string): Promise<number | string> {
  const egress = createEgress(allow);
  try {
    return (await egress.request({ workspace: 'w', purpose: 'http', method: 'GET', url, timeoutMs: 5_000 })).status;
  } catch (error) {
    return (error as { kind: string }).kind;
  } finally {
    await egress.close();
  }
}

test('an address with a port opens that port of that address', async () => {
  const allow = [`127.0.0.1:${portOf(inside)}`];
  expect(await outcome(allow, `http://127.0.0.1:${portOf(inside)}/`)).toBe(200);
  expect(await outcome(allow, `http://2130706433:${portOf(inside)}/`)).toBe(200);
  expect(await outcome(allow, `http://[::ffff:127.0.0.1]:${portOf(inside)}/`)).toBe(200);
  expect(await outcome(allow, `http://127.0.0.1:${portOf(beside)}/`)).toBe('refused');
  expect(await outcome(allow, `http://127.0.0.2:${portOf(inside)}/`)).toBe('refused');
  expect(await outcome(allow, `http://[::1]:${portOf(inside)}/`)).toBe('refused');
});

test('a name opens that name alone, and an address is no name', async () => {
  const allow = [`localhost:${portOf(inside)}`];
  expect(await outcome(allow, `http://localhost:${portOf(inside)}/`)).toBe(200);
  expect(await outcome(allow, `http://127.0.0.1:${portOf(inside)}/`)).toBe('refused');
  expect(await outcome(allow, `http://localhost:${portOf(beside)}/`)).toBe('refused');
});

test('an address opens the names that lead to it', async () => {
  expect(await outcome(['127.0.0.1'], `http://localhost:${portOf(inside)}/`)).toBe(200);
});

test('a range opens what is in it', async () => {
  expect(await outcome(['127.0.0.0/8'], `http://127.0.0.1:${portOf(inside)}/`)).toBe(200);
  expect(await outcome(['127.0.0.0/31:1'], `http://127.0.0.1:${portOf(inside)}/`)).toBe('refused');
  expect(await outcome(['10.0.0.0/8'], `http://127.0.0.1:${portOf(inside)}/`)).toBe('refused');
});

test('an empty list opens nothing', async () => {
  expect(await outcome([], `http://127.0.0.1:${portOf(inside)}/`)).toBe('refused');
});

test.each<[string[], string, string, string, boolean]>([
  [['crm.lan'], 'crm.lan', '10.0.0.1', '443', true],
  [['CRM.lan'], 'crm.LAN', '10.0.0.1', '443', true],
  [['crm.lan'], 'evilcrm.lan', '10.0.0.1', '443', false],
  [['crm.lan'], 'crm.lan.evil.example', '10.0.0.1', '443', false],
  [['crm.lan'], 'a.crm.lan', '10.0.0.1', '443', false],
  [['*.shop.lan'], 'crm.shop.lan', '10.0.0.1', '443', true],
  [['*.shop.lan'], 'a.b.shop.lan', '10.0.0.1', '443', true],
  [['*.shop.lan'], 'shop.lan', '10.0.0.1', '443', false],
  [['*.shop.lan'], 'evilshop.lan', '10.0.0.1', '443', false],
  [['crm.lan:8443'], 'crm.lan', '10.0.0.1', '443', false],
  [['crm.lan:8443'], 'crm.lan', '10.0.0.1', '8443', true],
  [['10.1.0.0/16'], 'x', '10.1.2.3', '80', true],
  [['10.1.0.0/16'], 'x', '10.2.0.1', '80', false],
  [['10.1.0.0/16'], 'x', '::ffff:10.1.2.3', '80', true],
  [['fd00::/8'], 'x', 'fd12::1', '80', true],
  [['fd00::/8'], 'x', 'fe80::1', '80', false],
  [['[fd00::1]:8080'], 'x', 'fd00::1', '8080', true],
  [['[fd00::1]:8080'], 'x', 'fd00::1', '80', false],
  [['fd00::1'], 'x', 'fd00:0:0::1', '80', true],
  [[''], 'x', '10.0.0.1', '80', false],
  [['*'], 'x', '10.0.0.1', '80', false],
  [['10.0.0.1/99'], 'x', '10.0.0.1', '80', false],
])('%j allows %s at %s:%s: %s', (entries, name, address, port, expected) => {
  expect(new AllowList(entries).allows(name, address, port)).toBe(expected);
});

test('a channel whose address is not allowed does not deliver, and people see that the message failed', async () => {
  const receiver = await startReceiver();
  const runtime = await startTestRuntime({ config: { egressAllow: [] } });
  const hook = await createWebhook(runtime.owner, await publishFlow(runtime.owner, echoFlow), receiver.url);
  expect((await write(runtime.url, hook, 'ada', 'hello')).status).toBe(200);
  const { conversations } = await ok(runtime.owner.get('/api/conversations'));
  const state = await until('it failed', async () => {
    const { messages } = await ok(runtime.owner.get(`/api/conversations/${conversations[0].id}`));
    return messages.at(-1).state === 'failed' && messages.at(-1).state;
  });
  expect([state, receiver.received]).toEqual(['failed', []]);
  await runtime.stop();
  await receiver.close();
});
