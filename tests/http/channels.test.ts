/** Channels over HTTP: connected, changed, given a new secret, removed with everything that was said in them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChat, createWebhook, deliver, Visitor, write } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { choiceFlow, echoFlow, publishFlow } from '../support/flows.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let receiver: Receiver;
let owner: Client;
let flow: string;

beforeAll(async () => {
  runtime = await startTestRuntime();
  receiver = await startReceiver();
  owner = runtime.owner;
  flow = await publishFlow(owner, echoFlow);
});

afterAll(async () => {
  await runtime.stop();
  await receiver.close();
});

test('a webhook’s secret is shown when it is made, and never again', async () => {
  const made = await ok(owner.post('/api/channels', { kind: 'webhook', name: 'CRM', flow, settings: { url: 'https://example.com/replies' } }));
  expect(made).toEqual({ id: made.id, kind: 'webhook', name: 'CRM', flow, enabled: true, settings: { url: 'https://example.com/replies' }, publicUrl: `${runtime.url}/hooks/${made.id}`, secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32}$/) });
  expect((await owner.get('/api/channels')).text).not.toContain(made.secret.slice(6));
  expect((await owner.patch(`/api/channels/${made.id}`, { name: 'CRM 2' })).text).not.toContain(made.secret.slice(6));
});

test('a web chat has no secret, and its address is a page', async () => {
  const made = await ok(owner.post('/api/channels', { kind: 'web-chat', name: 'Shop', flow, settings: { domains: ['shop.example'] } }));
  expect(made).toMatchObject({ secret: null, publicUrl: `${runtime.url}/chat/${made.id}` });
  expect((await owner.post(`/api/channels/${made.id}/secret`)).status).toBe(404);
});

test('a new secret takes the place of the old one at once', async () => {
  const hook = await createWebhook(owner, flow, receiver.url);
  const { secret } = await ok(owner.post(`/api/channels/${hook.id}/secret`));
  expect(secret).not.toBe(hook.secret);
  expect((await write(runtime.url, hook, 'ada', 'old secret')).status).toBe(401);
  expect((await write(runtime.url, { ...hook, secret }, 'ada', 'new secret')).status).toBe(200);
});

test('what is changed holds from the next message on', async () => {
  const hook = await createWebhook(owner, flow, receiver.url);
  await ok(owner.patch(`/api/channels/${hook.id}`, { enabled: false }));
  expect((await write(runtime.url, hook, 'bob', 'off')).status).toBe(403);
  const chosen = await publishFlow(owner, choiceFlow);
  expect(await ok(owner.patch(`/api/channels/${hook.id}`, { enabled: true, flow: chosen, name: 'Other' }))).toMatchObject({ enabled: true, flow: chosen, name: 'Other', settings: { url: receiver.url } });
  await write(runtime.url, hook, 'bob', 'on');
  await until('the other flow answered', () => receiver.received.some((received) => received.text === 'Which one?'));
  expect(await ok(owner.patch(`/api/channels/${hook.id}`, {}))).toMatchObject({ name: 'Other' });
});

test('a reply has the choices of its question', async () => {
  const hook = await createWebhook(owner, await publishFlow(owner, choiceFlow), receiver.url);
  await write(runtime.url, hook, 'carol', 'hello');
  const reply = await until('the question came', () => receiver.received.find((received) => JSON.parse(received.body).to.id === 'carol'));
  expect(JSON.parse(reply.body)).toEqual({ to: { id: 'carol' }, text: 'Which one?', choices: [{ id: 'red', label: 'Red' }, { id: 'blue', label: 'Blue' }] });
  await deliver(runtime.url, hook, { from: { id: 'carol' }, choice: 'red' });
  await until('the choice was understood', () => receiver.received.some((received) => received.text === 'Goodbye, and thank you.'));
});

test('a channel without a flow leaves the conversation waiting for a person', async () => {
  const visitor = new Visitor(runtime.url, await createChat(owner, null));
  expect((await visitor.say('anybody?')).map((message) => message.from)).toEqual(['customer']);
  const { conversations } = await ok(owner.get('/api/conversations?status=waiting'));
  expect(conversations.filter((each: { lastText: string }) => each.lastText === 'anybody?')).toMatchObject([{ status: 'waiting', outcome: 'no flow' }]);
});

test('removing a channel removes its conversations with every word of them, and leaves the other channels alone', async () => {
  const [gone, kept] = [await createWebhook(owner, flow, receiver.url), await createWebhook(owner, flow, receiver.url)];
  for (const hook of [gone, kept]) {
    await write(runtime.url, hook, 'dora', `a word for ${hook.id}`);
    await deliver(runtime.url, hook, 'not JSON');
  }
  const conversation = (await runtime.pool.query('select id from conversations where channel_id = $1', [gone.id])).rows[0].id;
  expect((await owner.delete(`/api/channels/${gone.id}`)).status).toBe(204);
  expect((await owner.delete(`/api/channels/${gone.id}`)).status).toBe(404);
  expect((await write(runtime.url, gone, 'dora', 'hello?')).status).toBe(404);
  for (const table of ['sessions', 'events', 'effects', 'timers']) expect((await runtime.pool.query(`select from ${table} where conversation_id = $1`, [conversation])).rowCount, table).toBe(0);
  for (const table of ['conversations', 'events', 'dead_letters']) {
    expect((await runtime.pool.query(`select from ${table} where channel_id = $1`, [gone.id])).rowCount, table).toBe(0);
    expect((await runtime.pool.query(`select from ${table} where channel_id = $1`, [kept.id])).rowCount, table).toBe(1);
  }
  expect((await write(runtime.url, kept, 'dora', 'still here')).status).toBe(200);
});

test.each([
  ['a kind nobody knows', { kind: 'telepathy' }],
  ['no name', { name: '' }],
  ['an address that is not http', { settings: { url: 'file:///etc/passwd' } }],
  ['an address that is no address', { settings: { url: 'example' } }],
  ['a setting nobody knows', { settings: { token: 'x' } }],
  ['a flow that is no id', { flow: 'mine' }],
])('a channel with %s is refused', async (_, change) => {
  const answer = await owner.post('/api/channels', { kind: 'webhook', name: 'New', ...change });
  expect([answer.status, answer.json.errors.length > 0]).toEqual([400, true]);
});
