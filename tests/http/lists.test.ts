/** Long lists: page by page in the order asked for, from a place in the middle, searched; and every row exactly once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;
let owner: Client;

const NAMES = ['Zoë', 'ada', 'Bob', '', 'Carol', 'ada', '陈思远'];
const TOTALS = [12.5, 3, null, 100, 7, -1, 20];

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
  const send = (path: string, rows: unknown) => ok(owner.call('POST', path, { body: JSON.stringify(rows), headers: { 'content-type': 'application/json' } }));
  await send('/api/contacts/import', NAMES.map((name, at) => ({ id: `c${at}`, name, ...(at % 2 ? { email: `p${at}@example.com` } : {}) })));
  await send('/api/tables/orders/import', TOTALS.map((total, at) => ({ order_id: `#${at}`, total, status: at % 2 ? 'sent' : null })));
});

afterAll(async () => {
  await runtime.stop();
});

/** The whole list, read in pages of two. */
async function all(path: string, list: string, query = ''): Promise<any[]> {
  const rows: unknown[] = [];
  let after = '';
  do {
    const page = await ok(owner.get(`${path}?limit=2${query}${after && `&after=${after}`}`));
    rows.push(...page[list]);
    after = page.next ?? '';
  } while (after !== '');
  return rows;
}

describe('contacts', () => {
  test('come by name, whatever the capital letters, and those without a name last', async () => {
    const names = (await all('/api/contacts', 'contacts')).map((contact) => contact.name);
    expect([...names].sort()).toEqual([...NAMES].sort());
    expect(names.slice(0, 4).map((name) => name.toLowerCase())).toEqual(['ada', 'ada', 'bob', 'carol']);
    expect(names.at(-1)).toBe('');
    expect((await all('/api/contacts', 'contacts', '&sort=-name')).map((contact) => contact.id)).toEqual((await all('/api/contacts', 'contacts')).map((contact) => contact.id).reverse());
  });

  test('come by e-mail address or by when they were added', async () => {
    expect((await all('/api/contacts', 'contacts', '&sort=email')).slice(0, 3).map((contact) => contact.email)).toEqual(['p1@example.com', 'p3@example.com', 'p5@example.com']);
    expect((await all('/api/contacts', 'contacts', '&sort=added')).map((contact) => contact.name)).toEqual(NAMES);
  });

  test('are entered in the middle, and read on from there', async () => {
    const everybody = await all('/api/contacts', 'contacts');
    const middle = await ok(owner.get('/api/contacts?limit=2&skip=3'));
    expect(middle).toMatchObject({ contacts: everybody.slice(3, 5), total: 7 });
    const after = await ok(owner.get(`/api/contacts?limit=2&after=${middle.next}`));
    expect(after).toEqual({ contacts: everybody.slice(5, 7), next: null });
    expect(await ok(owner.get('/api/contacts?skip=1000'))).toEqual({ contacts: [], next: null, total: 7 });
  });
});

describe('records', () => {
  const totals = async (query: string) => (await all('/api/tables/orders/records', 'records', query)).map(({ record }) => record.total);

  test('come by their key, or by a column: numbers as numbers, empty ones last both ways', async () => {
    expect((await all('/api/tables/orders/records', 'records')).map((row) => row.key)).toEqual(TOTALS.map((_, at) => `#${at}`));
    expect(await totals('&sort=total')).toEqual([-1, 3, 7, 12.5, 20, 100, null]);
    expect(await totals('&sort=-total')).toEqual([100, 20, 12.5, 7, 3, -1, null]);
    expect((await all('/api/tables/orders/records', 'records', '&sort=-order_id')).map((row) => row.key)).toEqual(TOTALS.map((_, at) => `#${at}`).reverse());
  });

  test('are searched and counted in the order asked for', async () => {
    const found = await ok(owner.get('/api/tables/orders/records?q=sent&sort=-total&limit=2'));
    expect([found.records.map((row: { key: string }) => row.key), found.total]).toEqual([['#3', '#1'], 3]);
  });

  test('a column name cannot break out of the query', async () => {
    expect(await totals(`&sort=${encodeURIComponent("total') or 1=1 --")}`)).toHaveLength(7);
  });
});

test.each(['nowhere', Buffer.from('["x"]').toString('base64url'), Buffer.from('["maybe","a","b"]').toString('base64url'), Buffer.from('[1,2,3]').toString('base64url'), Buffer.from('null').toString('base64url')])('the cursor %s is refused', async (cursor) => {
  expect((await owner.get(`/api/contacts?after=${cursor}`)).status).toBe(400);
  expect((await owner.get(`/api/tables/orders/records?sort=total&after=${cursor}`)).status).toBe(400);
});
