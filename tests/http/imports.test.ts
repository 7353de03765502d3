/** Imports over HTTP: what can be read is taken, each row that cannot is named with a sentence, and nobody is doubled. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { upload } from '../support/upload.ts';

let runtime: TestRuntime;
let owner: Client;

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
});

afterAll(async () => {
  await runtime.stop();
});

const csv = (path: string, body: BodyInit) => owner.call('POST', path, { body, headers: { 'content-type': 'text/csv' } });
const json = (path: string, value: unknown) => owner.call('POST', path, { body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });

describe('contacts', () => {
  test('are imported once and brought up to date when they come again', async () => {
    expect(await ok(csv('/api/contacts/import', 'id,name,email,city\n1,Ada,ada@example.com,London\n2,Bob,bob@example.com,Paris\n'))).toEqual({ imported: 2, updated: 0, failed: 0, errors: [] });
    expect(await ok(csv('/api/contacts/import', 'id,name,email,city\n2,Robert,bob@example.com,Rome\n3,Carol,carol@example.com,Oslo\n'))).toEqual({ imported: 1, updated: 1, failed: 0, errors: [] });
    const { contacts, total } = await ok(owner.get('/api/contacts'));
    expect(total).toBe(3);
    expect(contacts.find((contact: { name: string }) => contact.name === 'Robert')).toMatchObject({ email: 'bob@example.com', attributes: expect.objectContaining({ city: 'Rome' }) });
  });

  test('are found page by page, by any part of name, e-mail and telephone, and wildcards are letters', async () => {
    const names: string[] = [];
    let after = '';
    do {
      const page = await ok(owner.get(`/api/contacts?limit=2${after && `&after=${after}`}`));
      names.push(...page.contacts.map((contact: { name: string }) => contact.name));
      after = page.next ?? '';
    } while (after !== '');
    expect(names.sort()).toEqual(['Ada', 'Carol', 'Robert']);
    expect((await ok(owner.get('/api/contacts?q=ROL@'))).contacts).toMatchObject([{ name: 'Carol' }]);
    for (const wild of ['%25', '_', '%5C', "'"]) expect((await ok(owner.get(`/api/contacts?q=${wild}`))).contacts, wild).toEqual([]);
  });
});

describe('tables', () => {
  test('are made by their first import, with columns, a key and their rows', async () => {
    expect(await ok(csv('/api/tables/orders/import', 'order_id,status,total\n#W1,sent,12.5\n#W2,lost,7\n'))).toEqual({ imported: 2, updated: 0, failed: 0, errors: [] });
    const { tables } = await ok(owner.get('/api/tables'));
    expect(tables).toEqual([{ name: 'orders', key: 'order_id', rows: 2, columns: [{ name: 'order_id', type: 'text' }, { name: 'status', type: 'text' }, { name: 'total', type: 'number' }] }]);
    expect((await ok(owner.get('/api/facts'))).tables.orders).toEqual({ order_id: 'text', status: 'text', total: 'number' });
    expect(await ok(json('/api/tables/orders/import', [{ order_id: '#W2', status: 'found', note: 'x' }]))).toEqual({ imported: 0, updated: 1, failed: 0, errors: [] });
    expect((await ok(owner.get('/api/tables/orders/records?q=found'))).records).toEqual([{ key: '#W2', record: { order_id: '#W2', status: 'found', note: 'x' } }]);
  });

  test('two people who make the same table at once both find their records in it', async () => {
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((id) => ok(csv('/api/tables/together/import', `id,value\n${id},1\n`))));
    expect(results.map((result) => result.imported)).toEqual([1, 1, 1, 1]);
    expect((await ok(owner.get('/api/tables/together/records'))).records).toHaveLength(4);
  });

  test('two files at once that each bring a new column bring both', async () => {
    await ok(csv('/api/tables/growing/import', 'id\n1\n'));
    const added = ['a', 'b', 'c', 'd', 'e', 'f'];
    await Promise.all(added.map((column) => ok(csv('/api/tables/growing/import', `id,${column}\n1,x\n`))));
    const { tables } = await ok(owner.get('/api/tables'));
    const { columns } = tables.find((table: { name: string }) => table.name === 'growing');
    expect(columns.map((column: { name: string }) => column.name).sort()).toEqual([...added, 'id']);
  });

  test('a name in another script is a name', async () => {
    expect((await csv(`/api/tables/${encodeURIComponent('订单 2024')}/import`, 'id\n1\n')).status).toBe(200);
    expect((await ok(owner.get(`/api/tables/${encodeURIComponent('订单 2024')}/records`))).records).toHaveLength(1);
  });

  test.each(['contacts', '..%2Forders', '%20', 'a%00b', "a'b", 'x'.repeat(64)])('the name %s is refused', async (name) => {
    expect((await csv(`/api/tables/${name}/import`, 'id\n1\n')).status).toBe(400);
  });
});

describe('rows that cannot be read', () => {
  test('are named by their number with a sentence, and the others are taken', async () => {
    const result = await ok(csv('/api/tables/broken/import', 'id,name\n1,Ada\n2,Bob,too,many\n3,Carol\n'));
    expect(result).toEqual({ imported: 2, updated: 0, failed: 1, errors: [{ row: 2, error: expect.stringMatching(/^[A-Z].*\.$/), fault: { code: 'left-out', facts: expect.objectContaining({ record: 2, line: 3 }) } }] });
    const fromJson = await ok(owner.call('POST', '/api/tables/broken/import', { body: '[{"id":4},7,{"id":5}]', headers: { 'content-type': 'application/json' } }));
    expect(fromJson).toMatchObject({ imported: 2, errors: [{ row: 2 }] });
  });

  test('are told to a thousand, all are counted, and the rest is taken all the same', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => (at % 2 ? `${at},x` : `${at},x,one too many`));
    const result = await ok(csv('/api/tables/many/import', `id,name\n${rows.join('\n')}\n`));
    expect([result.imported, result.failed, result.errors.length]).toEqual([1_500, 1_500, 1_000]);
  });

  test('a key that is longer than a key may be is one of them', async () => {
    const long = randomBytes(3_000).toString('base64url');
    const table = await ok(csv('/api/tables/keys/import', `id,name\n1,Ada\n${long},Bob\n3,Carol\n`));
    expect(table).toEqual({ imported: 2, updated: 0, failed: 1, errors: [{ row: 2, error: expect.stringMatching(/^[A-Z].*\.$/), fault: { code: 'key-of-row-too-long', facts: { limit: 500 } } }] });
    const contacts = await ok(csv('/api/contacts/import', `id,name\n71,Ada\n${long},Bob\n73,Carol\n`));
    expect([contacts.imported, contacts.errors.map((error: { row: number }) => error.row)]).toEqual([2, [2]]);
  });

  test('NULs, lone surrogates, formulas and odd keys are data', async () => {
    const body = '[{"id":"=1+1","text":"a\\u0000b\\ud800","__proto__":{"x":1},"constructor":"c"}]';
    expect(await ok(owner.call('POST', '/api/tables/odd/import', { body, headers: { 'content-type': 'application/json' } }))).toMatchObject({ imported: 1, errors: [] });
    const { records } = await ok(owner.get('/api/tables/odd/records'));
    expect(records[0].record).toMatchObject({ id: '=1+1', text: 'ab\ufffd', constructor: 'c' });
    expect(Object.keys(records[0].record)).toContain('__proto__');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

test('a file over the limit is refused with 413 and a sentence', async () => {
  const answer = await upload(new URL('/api/tables/huge/import', runtime.url), 50 * 1_048_576 + 1, { announced: true, fill: `id,${'x'.repeat(5_000)}\n`, headers: { cookie: owner.cookie ?? '', 'content-type': 'text/csv' } });
  expect([answer.status, answer.json.title]).toEqual([413, 'The file is too large']);
});

test('the demo shop is loaded once, however often it is asked for', async () => {
  const first = await ok(owner.post('/api/demo'));
  expect(first).toMatchObject({ contacts: expect.any(Number), tables: expect.arrayContaining(['orders', 'products']) });
  const rows = async () => (await runtime.pool.query('select (select count(*) from contacts)::int as contacts, (select count(*) from records)::int as records')).rows[0];
  const once = await rows();
  await ok(owner.post('/api/demo'));
  expect(await rows()).toEqual(once);
});
