/** Ids of another workspace: answered byte for byte as ids that do not exist, wherever an id can be named, and nothing happens. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChat, createWebhook, Visitor } from '../support/channels.ts';
import { type Answer, type Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { operationsOf, send } from './operations.ts';

let runtime: TestRuntime;
let stranger: Client;
/** Ids that belong to the owner's workspace, by the path they are used in. */
let theirs: Record<string, Record<string, string>>;

beforeAll(async () => {
  runtime = await startTestRuntime();
  const { owner } = runtime;
  stranger = await runtime.stranger();
  const flow = await publishFlow(owner, echoFlow);
  const chat = await createChat(owner, flow);
  const webhook = await createWebhook(owner, flow, 'http://127.0.0.1:9/');
  await new Visitor(runtime.url, chat).say('hello');
  const { conversations } = await ok(owner.get('/api/conversations'));
  const { id: testRun } = await ok(owner.post(`/api/flows/${flow}/tests`, {}));
  await ok(owner.call('POST', '/api/tables/orders/import', { body: 'order_id,status\n#W1,sent\n', headers: { 'content-type': 'text/csv' } }));
  await ok(owner.call('POST', '/api/contacts/import', { body: 'id,name,email\n7,Ada,ada@example.com\n', headers: { 'content-type': 'text/csv' } }));
  const { contacts } = await ok(owner.get('/api/contacts?q=ada'));
  // Templates are the product's and everybody's; there is none that only one workspace has.
  theirs = { contacts: { id: contacts[0].id }, flows: { id: flow, test: testRun, number: '1' }, channels: { id: webhook.id }, conversations: { id: conversations[0].id }, tables: { name: 'orders', key: '#W1', column: 'status' }, templates: { name: 'not-there' } };
});

afterAll(async () => {
  await runtime.stop();
});

/** What can be seen of an answer, without what differs from one request to the next. */
const seen = ({ status, text, headers }: Answer) => ({ status, text, headers: [...headers].filter(([name]) => name !== 'date') });

/** Everything of the workspace that a stranger could have touched. */
async function state(): Promise<unknown> {
  const tables = ['flows', 'flow_updates', 'versions', 'channels', 'contacts', 'conversations', 'sessions', 'events', 'effects', 'data_tables', 'records'];
  const found: Record<string, unknown> = {};
  for (const table of tables) found[table] = (await runtime.pool.query(`select * from ${table} where workspace_id = $1 order by 1, 2, 3`, [runtime.workspace])).rows;
  return found;
}

test('each route that names an id answers a stranger as if there were none, and leaves everything as it was', async () => {
  const before = await state();
  const tried: string[] = [];
  for (const operation of operationsOf(runtime.house)) {
    const { method, path, parameters } = operation;
    if (parameters.length === 0 || path.endsWith('/import')) continue;
    tried.push(`${method} ${path}`);
    const real = theirs[path.split('/')[2] ?? ''] ?? {};
    const unknown: Record<string, string> = Object.fromEntries(parameters.map((name) => [name, name === 'number' ? '1' : name === 'name' ? 'nowhere' : randomUUID()]));
    const foreign = await send(stranger, operation, real);
    expect(foreign.status, `${method} ${path}`).toBe(404);
    expect(seen(foreign), `${method} ${path}`).toEqual(seen(await send(stranger, operation, unknown)));
    // One own and one foreign id are no better than two foreign ones.
    for (const name of parameters) expect(seen(await send(stranger, operation, { ...unknown, [name]: real[name] ?? '' })), `${method} ${path}: ${name}`).toEqual(seen(foreign));
  }
  expect(tried.length).toBeGreaterThan(12);
  expect(await state()).toEqual(before);
});

test('an id in a body is no better: a channel cannot be given another workspace’s flow', async () => {
  const { flows } = theirs;
  const make = (flow: string | undefined) => stranger.post('/api/channels', { kind: 'web-chat', name: 'Mine', flow });
  const foreign = await make(flows?.id);
  expect(foreign.status).toBe(422);
  expect(seen(foreign)).toEqual(seen(await make(randomUUID())));

  const own = await ok(stranger.post('/api/channels', { kind: 'web-chat', name: 'Mine' }));
  const change = (flow: string | undefined) => stranger.patch(`/api/channels/${own.id}`, { flow });
  expect(seen(await change(flows?.id))).toEqual(seen(await change(randomUUID())));
  expect((await stranger.get('/api/channels')).json.channels).toEqual([expect.objectContaining({ id: own.id, flow: null })]);
});

test('a test chat cannot be held with another workspace’s contact', async () => {
  const flow = await publishFlow(stranger, echoFlow);
  const contact = (await ok(runtime.owner.get('/api/contacts?q=ada'))).contacts[0].id;
  const run = async (named: string) => (await ok(stranger.post(`/api/flows/${flow}/tests`, { contact: named }))) as object;
  const { id: _a, clock: _b, ...foreign } = (await run(contact)) as Record<string, unknown>;
  const { id: _c, clock: _d, ...unknown } = (await run(randomUUID())) as Record<string, unknown>;
  expect(foreign).toEqual(unknown);
});

test('a list shows the own workspace alone, also when it is asked from another’s cursor', async () => {
  const mine = await ok(stranger.get('/api/flows'));
  expect(mine.flows.map((flow: { id: string }) => flow.id)).not.toContain(theirs.flows?.id);
  expect((await ok(stranger.get('/api/conversations'))).conversations).toEqual([]);
  expect((await ok(stranger.get('/api/contacts'))).contacts).toEqual([]);
  expect((await ok(stranger.get('/api/tables'))).tables).toEqual([]);
  expect((await ok(stranger.get('/api/dead-letters'))).letters).toEqual([]);
  await ok(runtime.owner.call('POST', '/api/contacts/import', { body: 'id,name\n8,Bob\n', headers: { 'content-type': 'text/csv' } }));
  const { next } = await ok(runtime.owner.get('/api/contacts?limit=1'));
  expect(next).toEqual(expect.any(String));
  expect((await ok(stranger.get(`/api/contacts?after=${next}`))).contacts).toEqual([]);
});

test('a table of the same name is each workspace’s own', async () => {
  await ok(stranger.call('POST', '/api/tables/orders/import', { body: 'order_id,status\n#W9,lost\n', headers: { 'content-type': 'text/csv' } }));
  await ok(stranger.delete('/api/tables/orders'));
  expect((await ok(runtime.owner.get('/api/tables/orders/records'))).records).toEqual([{ key: '#W1', record: { order_id: '#W1', status: 'sent' } }]);
});
