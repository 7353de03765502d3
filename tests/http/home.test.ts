/** What the list of flows and the templates need of the server: who changed what, what is wrong where, putting away and bringing back, talking to a template. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChat, Visitor } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow, threeFlow, unfinishedFlow } from '../support/flows.ts';
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

const list = async (client: Client, archived = false) => (await ok<{ flows: { id: string }[] }>(client.get(`/api/flows${archived ? '?archived=true' : ''}`))).flows;
const ids = async (client: Client, archived = false) => (await list(client, archived)).map((flow) => flow.id);

describe('the list', () => {
  test('says who made or changed a flow last, and whether anybody changed it since', async () => {
    const editor = await runtime.member('editor');
    const { id } = await ok(editor.post('/api/flows', { graph: threeFlow }));
    expect((await list(owner)).find((flow) => flow.id === id)).toMatchObject({ editedBy: 'The editor', untouched: true, archivedAt: null });
    await runtime.pool.query(`update flows set edited_at = now() + interval '1 minute' where id = $1`, [id]);
    expect((await list(owner)).find((flow) => flow.id === id)).toMatchObject({ untouched: false });
  });

  test('counts the conversations of seven days, and not older ones', async () => {
    const flow = await publishFlow(owner, echoFlow);
    const chat = await createChat(owner, flow);
    for (const text of ['one', 'two', 'three']) await new Visitor(runtime.url, chat).say(text);
    const { rows } = await runtime.pool.query<{ conversation_id: string }>('select conversation_id from sessions order by last_at');
    await runtime.pool.query(`update sessions set last_at = now() - interval '6 days' where conversation_id = $1`, [rows[0]?.conversation_id]);
    await runtime.pool.query(`update sessions set last_at = now() - interval '8 days' where conversation_id = $1`, [rows[1]?.conversation_id]);
    expect((await ok(owner.get(`/api/flows/${flow}`))).conversations).toBe(2);
  });

  test('knows what is wrong with each draft, again after the workspace has changed', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: unfinishedFlow }));
    const { id: order } = await ok(owner.post('/api/flows', { template: 'order-status' }));
    const counts = async () => (await ok(owner.get('/api/flow-issues'))).issues;
    const before = await counts();
    expect(before[id]).toEqual({ errors: 2, warnings: 0 });
    expect(before[order].errors + before[order].warnings).toBeGreaterThan(0);
    await ok(owner.post('/api/demo'));
    expect((await counts())[order]).toEqual({ errors: 0, warnings: 0 });
  });
});

describe('an archived flow', () => {
  test('is listed apart, and comes back as it was, live version included', async () => {
    const id = await publishFlow(owner, threeFlow);
    await ok(owner.delete(`/api/flows/${id}`));
    expect(await ids(owner)).not.toContain(id);
    expect((await list(owner, true)).find((flow) => flow.id === id)).toMatchObject({ name: 'Three', live: { number: 1 }, archivedAt: expect.any(String) });
    await ok(owner.post(`/api/flows/${id}/restore`));
    expect(await ids(owner, true)).not.toContain(id);
    expect(await ok(owner.get(`/api/flows/${id}`))).toMatchObject({ live: { number: 1 }, archivedAt: null });
    const chat = await createChat(owner, id);
    expect((await new Visitor(runtime.url, chat).say('hello')).map((message) => message.text)).toEqual(['hello', 'one', 'two', 'three']);
    expect((await owner.post(`/api/flows/${id}/restore`)).status, 'it is not archived').toBe(404);
  });

  test('is not restored by who may only read, nor by another workspace', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: threeFlow }));
    await ok(owner.delete(`/api/flows/${id}`));
    const stranger = await runtime.stranger();
    expect((await stranger.post(`/api/flows/${id}/restore`)).status).toBe(404);
    expect(await ids(stranger, true)).toEqual([]);
    expect((await (await runtime.member('viewer')).post(`/api/flows/${id}/restore`)).status).toBe(403);
    expect(await ids(owner, true)).toContain(id);
  });
});

describe('a template', () => {
  test('says what it is for, what it needs, and how a conversation begins in each language', async () => {
    const { templates } = await ok(owner.get('/api/templates'));
    expect(templates).toContainEqual(
      expect.objectContaining({ name: 'order-status', goal: 'orders', minutes: expect.any(Number), tables: ['orders'], languages: ['en', 'zh-CN'], preview: { en: expect.arrayContaining([{ customer: 'Where is my parcel?' }]), 'zh-CN': expect.arrayContaining([{ customer: '我的包裹到哪了？' }]) } }),
    );
  });

  test('plays its stories with what the bot really says, the answers it offers, and the time', async () => {
    const { stories } = await ok(owner.get('/api/templates/order-status/stories'));
    expect(stories[0]).toMatchObject({ language: 'en', status: 'ended', outcome: 'solved' });
    expect(stories[0].messages.find((message: { choices?: unknown[] }) => message.choices).choices.length).toBeGreaterThan(1);
    const silent = stories.find((story: { name: string }) => story.name.startsWith('Nobody answers'));
    expect(Date.parse(silent.messages.at(-1).at) - Date.parse(silent.messages[0].at)).toBeGreaterThan(20 * 3_600_000);
    expect((await owner.get('/api/templates/nowhere/stories')).status).toBe(404);
    expect((await owner.get('/api/templates/..%2F..%2Fpackage/stories')).status).toBe(404);
  });

  test('can be talked to in an empty workspace, in its own made-up shop, and nothing is kept', async () => {
    const stranger = await runtime.stranger();
    const chat = (turns: unknown[], language = 'en') => ok(stranger.post('/api/templates/order-status/chat', { language, turns }));
    expect(await chat([])).toMatchObject({ status: 'new', messages: [] });
    const turns = [{ customer: 'Where is my parcel?' }, { customer: 'w1000001' }];
    const asked = await chat(turns);
    expect(asked.messages.at(-2).text).toContain('600100200300');
    const [thanks] = asked.messages.at(-1).choices;
    expect(await chat([...turns, { choice: thanks.id, text: thanks.label }])).toMatchObject({ status: 'ended', outcome: 'solved' });
    expect((await chat([turns[0], { after: '1h' }])).messages.at(-1).text).toContain('Are you still there?');
    expect((await chat([{ customer: '你好' }], 'zh-CN')).messages.at(-1).text).toContain('订单号');
    expect((await ok(stranger.get('/api/conversations'))).conversations).toEqual([]);
  });

  test('refuses more turns than it computes, and turns that are none', async () => {
    const send = (turns: unknown[]) => owner.post('/api/templates/order-status/chat', { turns });
    expect((await send(Array.from({ length: 61 }, () => ({ customer: 'hello' })))).status).toBe(400);
    expect((await send([{ bot: 'hello' }])).status).toBe(400);
    expect((await send([{ after: 'soon' }])).status).toBe(400);
  });
});
