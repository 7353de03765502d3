/** What was meant for an encrypted connection never continues on an open one. */
import { expect, test, vi } from 'vitest';
import { createEgress } from '../../apps/runtime/src/egress/guarded-egress.ts';

const hops = vi.hoisted(() => ({ seen: [] as string[], locations: [] as (string | undefined)[] }));

vi.mock('../../apps/runtime/src/egress/exchange.ts', () => ({
  exchange: async (_dispatcher: unknown, options: { origin: string; path: string }) => {
    hops.seen.push(`${options.origin}${options.path}`);
    const location = hops.locations.shift();
    return { status: location ? 302 : 200, headers: location ? { location } : {}, body: '' };
  },
}));

const ask = async (url: string, ...locations: string[]) => {
  hops.seen = [];
  hops.locations = [...locations];
  const egress = createEgress([]);
  return await egress.request({ workspace: 'w', purpose: 'channel', method: 'POST', url, body: 'words of a customer', timeoutMs: 1_000 }).then(
    ({ status }) => status,
    (error) => error.kind,
  );
};

test('a redirect from https to http of the same host is refused', async () => {
  expect(await ask('https://shop.example/', 'http://shop.example/')).toBe('refused');
  expect(hops.seen).toEqual(['https://shop.example/']);
});

test('a redirect from http to https of the same host is followed', async () => {
  expect(await ask('http://shop.example/', 'https://shop.example/')).toBe(200);
});
