/** Before anything is written, an import says what it would do; and then does exactly that. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;
let owner: Client;

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
});

afterAll(async () => {
  await runtime.stop();
});

const send = (path: string, body: BodyInit, type = 'text/csv') => ok(owner.call('POST', path, { body, headers: { 'content-type': type } }));
const written = async () => (await runtime.pool.query('select (select count(*) from contacts)::int + (select count(*) from records)::int + (select count(*) from data_tables)::int as rows')).rows[0].rows;
const counts = ({ imported, updated, failed, errors }: Record<string, unknown>) => ({ imported, updated, failed, errors });

test('a check tells columns, key, rows and faults, and writes nothing', async () => {
  const check = await send('/api/tables/orders/import?check=all&key=order_id', 'order_id;total;status\n#1;12.5;sent\n#2;7\n#3;9;"lost\nfor ever"\n#1;13;sent\n');
  expect(check).toEqual({
    imported: 2,
    updated: 0,
    failed: 1,
    errors: [{ row: 2, error: expect.stringContaining('line 3'), fault: expect.objectContaining({ code: 'left-out' }) }],
    columns: [{ name: 'order_id', type: 'text' }, { name: 'total', type: 'number' }, { name: 'status', type: 'text' }],
    key: 'order_id',
    keys: ['order_id', 'total', 'status'],
    sample: [
      { row: 1, record: { order_id: '#1', total: '12.5', status: 'sent' } },
      { row: 3, record: { order_id: '#3', total: '9', status: 'lost\nfor ever' } },
      { row: 4, record: { order_id: '#1', total: '13', status: 'sent' } },
    ],
    rows: 4,
    repeated: 1,
    whole: true,
  });
  expect(await written()).toBe(0);
});

test.each(['/api/tables/shoes/import', '/api/contacts/import'])('%s: what is foretold comes true, with the same key twice in the file and some rows there already', async (path) => {
  await send(path, 'id,name\n5,Five\n6,Six\n');
  const rows = Array.from({ length: 1_700 }, (_, at) => (at % 100 === 99 ? 'broken,row,here' : `${at % 1_200},Name ${at}`));
  const file = `id,name\n${rows.join('\n')}\n`;
  const foretold = await send(`${path}?check=all`, file);
  const done = await send(path, file);
  expect(counts(foretold)).toEqual(counts(done));
  expect(foretold).toMatchObject({ rows: 1_700, failed: 17 });
});

test('another column may be the key of a new table, and of people', async () => {
  const file = 'name,code\nA,1\nA,2\nB,3\n';
  expect(await send('/api/tables/byname/import?check=all&key=name', file)).toMatchObject({ key: 'name', imported: 2, repeated: 1 });
  expect(await send('/api/tables/byname/import?key=name', file)).toMatchObject({ imported: 2 });
  // A table that is there keeps its own.
  expect(await send('/api/tables/byname/import?check=all&key=code', file)).toMatchObject({ key: 'name', keys: [], updated: 2 });
  expect(await send('/api/contacts/import?key=code', 'name,code\nAda,k1\nBob,\n')).toMatchObject({ imported: 1, failed: 1, errors: [{ row: 2, error: expect.stringContaining('“code”') }] });
  expect(await send('/api/contacts/import?check=all&key=code', 'name,code\nAda Moreno,k1\n')).toMatchObject({ updated: 1, key: 'code' });
});

test('a beginning is no fault of the file: what is cut in half is not told', async () => {
  const long = 'o'.repeat(100_000);
  for (const [type, file] of [['text/csv', 'id,name\n1,Ada\n2,"Bo'], ['application/json', '[{"id":1,"name":"Ada"},{"id":2,"name":"Bo'], ['application/json', '{"a":{"id":1,"name":"Ada"},"b":{"name":"Bo'], ['application/x-ndjson', '{"id":1,"name":"Ada"}\n{"name":"Bo']] as const) {
    const seen = await send('/api/tables/cut/import?check=beginning', file + long, type);
    expect(seen, file).toMatchObject({ whole: false, failed: 0, sample: [{ row: 1 }], columns: [{ name: 'id' }, { name: 'name' }] });
  }
  expect((await send('/api/tables/cut/import?check=beginning', `id\n${Array.from({ length: 300 }, (_, at) => at).join('\n')}\n`)).sample).toHaveLength(20);
});

test('a file in another encoding is said to be one, before anything is written', async () => {
  const before = await written();
  const check = await send('/api/tables/latin/import?check=all', Buffer.from('name\nJos\xe9\n', 'latin1'));
  expect(check.errors[0].error).toContain('not UTF-8');
  const wide = await send('/api/tables/latin/import?check=beginning', Buffer.from('\ufeffname\nJosé\n', 'utf16le'));
  expect(wide.errors[0].error).toContain('not UTF-8');
  expect(await written()).toBe(before);
});
