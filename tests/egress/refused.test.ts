/** The door out refuses every address that is not the public internet’s, without a single connection, and says the same each time. */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isPublicAddress } from '../../apps/runtime/src/egress/addresses.ts';
import { createEgress } from '../../apps/runtime/src/egress/guarded-egress.ts';
import type { EgressError, EgressRequest } from '../../apps/runtime/src/ports/egress.ts';
import { hostileUrls } from './hostile.ts';

/** Names that a hostile DNS answers with addresses of the inside. */
const NAMES = vi.hoisted(() => ({
  'loopback.example': ['127.0.0.1'],
  'private.example': ['10.0.0.5'],
  'metadata.example': ['169.254.169.254'],
  'v6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'unique-local.example': ['fd00::1'],
  'several.example': ['10.0.0.5', '127.0.0.1', '::1', '192.168.1.1'],
  'nothing.example': [],
}) as Record<string, string[]>);

vi.mock('node:dns', async (original) => {
  const real = await original<typeof import('node:dns')>();
  const lookup = ((name: string, options: object, callback: (error: Error | null, found?: unknown) => void) => {
    const found = NAMES[name];
    if (found) callback(null, found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
    else real.lookup(name, options as never, callback as never);
  }) as unknown as typeof real.lookup;
  return { ...real, default: { ...real, lookup }, lookup };
});

const egress = createEgress([]);
let servers: Server[] = [];
let port = 0;
let connections = 0;

beforeAll(async () => {
  const listen = (host: string, on: number) =>
    new Promise<Server | undefined>((resolve) => {
      const server = createServer((socket) => {
        connections += 1;
        socket.destroy();
      });
      server.once('error', () => resolve(undefined));
      server.listen(on, host, () => resolve(server));
    });
  const first = (await listen('127.0.0.1', 0))!;
  port = (first.address() as AddressInfo).port;
  // The same port on the other loopback; a machine without IPv6 has none.
  servers = [first, await listen('::1', port)].filter((server) => server !== undefined);
});

afterAll(async () => {
  await egress.close();
  for (const server of servers) server.close();
});

async function refusal(url: string, change: Partial<EgressRequest> = {}): Promise<EgressError> {
  const error = await egress.request({ workspace: 'w', purpose: 'channel', method: 'POST', url, body: 'x', timeoutMs: 5_000, ...change }).then(
    (response) => response,
    (thrown: unknown) => thrown,
  );
  expect(error, url).toBeInstanceOf(Error);
  return error as EgressError;
}

test('every hostile address is refused, and nobody is connected to', async () => {
  const urls = hostileUrls(port);
  expect(urls.length).toBeGreaterThan(400);
  for (const [name, url] of urls) expect((await refusal(url)).kind, name).toBe('refused');
  expect(connections).toBe(0);
});

test('what is said of a refused address does not tell one from another', async () => {
  const said = new Set<string>();
  for (const host of ['127.0.0.1', '127.0.0.1:1', `127.0.0.1:${port}`, '10.0.0.1', '169.254.169.254', '[::1]', 'loopback.example', 'several.example']) said.add((await refusal(`http://${host}/`)).message);
  expect([...said]).toEqual(['This address is not allowed. An administrator can allow it with EGRESS_ALLOW.']);
});

describe('a name', () => {
  test.each(Object.keys(NAMES).filter((name) => name !== 'nothing.example'))('%s, which answers with addresses of the inside, is refused', async (name) => {
    expect((await refusal(`http://${name}:${port}/`)).kind).toBe('refused');
    expect((await refusal(`https://${name}:${port}/`)).kind).toBe('refused');
    expect(connections).toBe(0);
  });

  test('that does not exist is no connection either', async () => {
    for (const name of ['nothing.example', 'localhost.', 'sub.localhost']) expect(['refused', 'unreachable'], name).toContain((await refusal(`http://${name}:${port}/`)).kind);
    expect(connections).toBe(0);
  });
});

test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is no way around', async (method) => {
  expect((await refusal(`http://127.0.0.1:${port}/`, { method })).kind).toBe('refused');
  expect(connections).toBe(0);
});

describe('public addresses', () => {
  test.each(['1.1.1.1', '8.8.8.8', '93.184.216.34', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255', '128.0.0.1', '169.253.255.255', '191.255.255.255', '193.0.0.1', '223.255.255.254', '2606:4700:4700::1111', '2a00:1450:4001::1', '2001:4860:4860::8888', '::ffff:8.8.8.8', '64:ff9b::808:808', '2002:808:808::1'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each(['', 'localhost', '1.2.3', '1.2.3.4.5', '::g', '1.1.1.1/32', 'fe80::1%eth0'])('“%s” is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
