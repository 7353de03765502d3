/** Changes by hand: one value at a time, never over somebody else's unseen change, and everything can be put back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChat, Visitor } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;
let owner: Client;

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
  await ok(owner.call('POST', '/api/tables/orders/import', { body: JSON.stringify([{ order_id: '#1', status: 'sent', total: 12.5 }, { order_id: '#2', status: 'lost', total: 7 }]), headers: { 'content-type': 'application/json' } }));
});

afterAll(async () => {
  await runtime.stop();
});

const cell = (key: string, change: object) => owner.patch(`/api/tables/orders/records/${encodeURIComponent(key)}`, change);

describe('a cell', () => {
  test('is changed where it still says what I saw, and keeps its type', async () => {
    expect(await ok(cell('#1', { column: 'total', from: 12.5, to: 13 }))).toEqual({ key: '#1', record: { order_id: '#1', status: 'sent', total: 13 } });
    const refused = await cell('#1', { column: 'total', from: 12.5, to: 14 });
    expect([refused.status, refused.json.title]).toEqual([412, 'Somebody else changed it']);
    expect(refused.json.detail).toContain('“13”');
    // Another cell of the same record is nobody's conflict.
    expect((await cell('#1', { column: 'status', from: 'sent', to: 'found' })).status).toBe(200);
  });

  test('that names its record renames it, unless the name is taken', async () => {
    expect(await ok(cell('#2', { column: 'order_id', from: '#2', to: '#3' }))).toMatchObject({ key: '#3', record: { order_id: '#3' } });
    expect((await cell('#3', { column: 'order_id', from: '#3', to: '#1' })).status).toBe(409);
    expect((await cell('#3', { column: 'order_id', from: '#3', to: '' })).status).toBe(422);
    expect((await cell('#2', { column: 'status', from: 'lost', to: 'x' })).status).toBe(404);
    await ok(cell('#3', { column: 'order_id', from: '#3', to: '#2' }));
  });

  test('of a column that nobody made is refused', async () => {
    expect((await cell('#1', { column: 'nothing', to: 'x' })).status).toBe(422);
  });
});

test('a record is added once, removed, and put back as it was', async () => {
  const add = (body: object) => owner.post('/api/tables/orders/records', body);
  expect(await ok(add({ record: { order_id: '#9', total: 1 } }))).toEqual({ key: '#9', record: { order_id: '#9', total: 1 } });
  const again = await add({ record: { total: 2, order_id: '#9' } });
  expect([again.status, again.json.detail]).toEqual([409, expect.stringContaining('known by “#9”')]);
  expect((await add({ record: { total: 1 } })).json.detail).toContain('order_id');
  const removed = await ok(owner.delete('/api/tables/orders/records/%239'));
  expect((await owner.delete('/api/tables/orders/records/%239')).status).toBe(404);
  expect(await ok(add(removed))).toEqual(removed);
  await ok(owner.delete('/api/tables/orders/records/%239'));
});

test('a column is added empty, and removed while it is', async () => {
  const columns = async () => (await ok(owner.get('/api/tables'))).tables[0].columns.map((column: { name: string }) => column.name);
  await ok(owner.post('/api/tables/orders/columns', { name: 'note', type: 'text' }));
  expect((await owner.post('/api/tables/orders/columns', { name: 'note', type: 'number' })).status).toBe(409);
  expect(await columns()).toContain('note');
  await ok(cell('#1', { column: 'note', to: 'fragile' }));
  expect((await owner.delete('/api/tables/orders/columns/note')).status).toBe(409);
  await ok(cell('#1', { column: 'note', from: 'fragile' }));
  expect((await owner.delete('/api/tables/orders/columns/note')).status).toBe(204);
  expect(await columns()).not.toContain('note');
});

describe('a contact', () => {
  test('is added, changed value by value, and known by the new address afterwards', async () => {
    const ada = await ok(owner.post('/api/contacts', { name: 'Ada', email: 'ADA@example.com' }));
    expect(ada).toMatchObject({ name: 'Ada', email: 'ADA@example.com', attributes: {} });
    expect((await owner.post('/api/contacts', { name: 'Ada again', email: 'ada@example.com' })).status).toBe(409);
    const change = (body: object) => owner.patch(`/api/contacts/${ada.id}`, body);
    expect((await change({ field: 'email', from: 'ADA@example.com', to: 'nonsense' })).status).toBe(422);
    await ok(change({ field: 'email', from: 'ADA@example.com', to: 'ada@fern.example' }));
    expect((await change({ field: 'name', from: 'Somebody', to: 'X' })).status).toBe(412);
    expect(await ok(change({ attribute: 'points', to: 7 }))).toMatchObject({ attributes: { points: 7 } });
    expect(await ok(change({ attribute: 'points', from: 7 }))).toMatchObject({ attributes: {} });
    const imported = await ok(owner.call('POST', '/api/contacts/import', { body: 'name,email\nAda M,ada@fern.example\n', headers: { 'content-type': 'text/csv' } }));
    expect(imported).toMatchObject({ imported: 0, updated: 1 });
  });

  test('is removed and put back, still known to later imports', async () => {
    const [ada] = (await ok(owner.get('/api/contacts?q=fern'))).contacts;
    const { added: _, ...removed } = await ok(owner.delete(`/api/contacts/${ada.id}`));
    expect((await ok(owner.get('/api/contacts?q=fern'))).contacts).toEqual([]);
    expect(await ok(owner.post('/api/contacts', removed))).toMatchObject({ id: ada.id, name: 'Ada M' });
    expect(await ok(owner.call('POST', '/api/contacts/import', { body: 'name,email\nAda,ada@fern.example\n', headers: { 'content-type': 'text/csv' } }))).toMatchObject({ imported: 0, updated: 1 });
  });

  test('with conversations stays, and the sentence says why', async () => {
    const chat = await createChat(owner, await publishFlow(owner, echoFlow));
    await new Visitor(runtime.url, chat).say('hello');
    const visitor = (await ok(owner.get('/api/contacts?sort=-added'))).contacts[0];
    const refused = await owner.delete(`/api/contacts/${visitor.id}`);
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('1 conversation')]);
  });
});

describe('a NUL, which no database holds,', () => {
  test.each([
    ['GET', '/api/contacts?q=%00', undefined, 200],
    ['GET', '/api/tables/orders/records?q=%00', undefined, 200],
    ['GET', '/api/tables/orders/records?sort=%00', undefined, 200],
    ['PATCH', '/api/tables/orders/records/%00', { column: 'status', to: 'x' }, 404],
    ['DELETE', '/api/tables/orders/records/%00', undefined, 404],
    ['DELETE', '/api/tables/orders/columns/%00', undefined, 404],
    ['POST', '/api/tables/orders/records', { record: { order_id: '#\0' }, key: '#\0' }, 201],
    ['POST', '/api/contacts', { name: 'Nul\0', email: 'n\0ul@example.com', externalId: 'n\0' }, 201],
  ])('%s %s is no fault of the server', async (method, path, json, status) => {
    expect((await owner.call(method, path, json === undefined ? {} : { json })).status).toBe(status);
  });
});

test('a record that is called import takes no larger body than any other', async () => {
  expect((await owner.patch('/api/tables/orders/records/import', { column: 'status', to: 'x'.repeat(3 * 1_048_576) })).status).toBe(413);
});
