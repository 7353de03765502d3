/** What the publish dialog knows: whom publishing reaches, what a version held, and that nobody publishes something else than they saw. */
import { hashOf, type Json } from '@patchbay/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChat, Visitor } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow, threeFlow } from '../support/flows.ts';
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

const impact = (client: Client, flow: string) => ok(client.get(`/api/flows/${flow}/impact`));

describe('whom publishing reaches', () => {
  test('is nobody while no channel answers with the flow', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: echoFlow }));
    expect(await impact(owner, id)).toEqual({ channels: [], open: [], messages: 0 });
  });

  test('are conversations under way by the version they began with, channels, and messages of seven days', async () => {
    const id = await publishFlow(owner, { ...echoFlow, name: 'Counted' });
    const chat = await createChat(owner, id);
    const [ada, ben] = [new Visitor(runtime.url, chat), new Visitor(runtime.url, chat)];
    await ada.say('hello');
    await ada.say('again');
    await ben.say('hello');
    // The second version is another program: the flow has another name.
    const other = (await ok(owner.post('/api/flows', { graph: { ...echoFlow, name: 'Counted anew' } }))).id;
    await runtime.pool.query('update flow_updates set update = (select update from flow_updates where flow_id = $2) where flow_id = $1', [id, other]);
    await ok(owner.post(`/api/flows/${id}/publish`, {}));
    await new Visitor(runtime.url, chat).say('hello');
    expect(await impact(owner, id)).toEqual({
      channels: [{ id: chat, kind: 'web-chat', name: 'Chat', enabled: true }],
      open: [{ version: 2, conversations: 1 }, { version: 1, conversations: 2 }],
      messages: 4,
    });
    await runtime.pool.query(`update events set accepted_at = now() - interval '8 days' where channel_id = $1 and body ->> 'text' = 'again'`, [chat]);
    expect((await impact(owner, id)).messages).toBe(3);
    // Given another flow, the channel keeps the conversations that began with this one.
    await ok(owner.patch(`/api/channels/${chat}`, { flow: other }));
    expect(await impact(owner, id)).toEqual({ channels: [], open: [{ version: 2, conversations: 1 }, { version: 1, conversations: 2 }], messages: 0 });
  });

  test('leaves out conversations that ended or wait for a person, and those of a flow that holds the same', async () => {
    const flow = { ...threeFlow, name: 'Twin' };
    const [mine, twin] = [await publishFlow(owner, flow), await publishFlow(owner, flow)];
    await new Visitor(runtime.url, await createChat(owner, mine)).say('hello');
    expect((await impact(owner, mine)).open).toEqual([]);
    const echo = { ...echoFlow, name: 'Twin echo' };
    const [here, there] = [await publishFlow(owner, echo), await publishFlow(owner, echo)];
    await new Visitor(runtime.url, await createChat(owner, here)).say('hello');
    expect((await impact(owner, here)).open).toEqual([{ version: 1, conversations: 1 }]);
    expect((await impact(owner, there)).open).toEqual([]);
    expect(twin).not.toBe(mine);
  });

  test('another workspace sees nothing of it', async () => {
    const id = await publishFlow(owner, echoFlow);
    const stranger = await runtime.stranger();
    for (const path of ['impact', 'versions/1/graph']) expect((await stranger.get(`/api/flows/${id}/${path}`)).status, path).toBe(404);
    // A flow that holds the same in another workspace does not count this one’s conversations.
    await new Visitor(runtime.url, await createChat(owner, id)).say('hello');
    const theirs = await publishFlow(stranger, echoFlow);
    expect(await impact(stranger, theirs)).toEqual({ channels: [], open: [], messages: 0 });
  });

  test('may be read by whoever may read the flow', async () => {
    const id = await publishFlow(owner, echoFlow);
    expect((await (await runtime.member('viewer')).get(`/api/flows/${id}/impact`)).status).toBe(200);
  });
});

test('a version is read as it was published', async () => {
  const id = await publishFlow(owner, threeFlow);
  const graph = await ok(owner.get(`/api/flows/${id}/versions/1/graph`));
  expect(graph).toEqual(await ok(owner.get(`/api/flows/${id}/graph`)));
  expect((await owner.get(`/api/flows/${id}/versions/2/graph`)).status).toBe(404);
  expect((await owner.get(`/api/flows/${id}/versions/99999999999/graph`)).status).toBe(400);
});

describe('publishing what was seen', () => {
  const draftHash = async (id: string) => hashOf((await ok(owner.get(`/api/flows/${id}/graph`))) as Json);

  test('goes through while draft and live version are as they were', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: threeFlow }));
    expect((await ok(owner.post(`/api/flows/${id}/publish`, { live: null, draft: await draftHash(id) }))).number).toBe(1);
    expect((await ok(owner.post(`/api/flows/${id}/publish`, { live: 1, draft: await draftHash(id) }))).number).toBe(2);
  });

  test('is refused with a sentence when somebody published meanwhile, and nothing goes live', async () => {
    const id = await publishFlow(owner, threeFlow);
    const refused = await owner.post(`/api/flows/${id}/publish`, { live: null });
    expect([refused.status, refused.json.title]).toEqual([409, 'Another version went live meanwhile']);
    expect(refused.json.detail).toBe('Version 1 is live now, published by Olga Owner. Nothing of yours is lost. Look at what changes now, then publish again.');
    expect((await ok(owner.get(`/api/flows/${id}/versions`))).versions).toHaveLength(1);
  });

  test('is refused with a sentence when the draft changed meanwhile', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: threeFlow }));
    const refused = await owner.post(`/api/flows/${id}/publish`, { live: null, draft: '0'.repeat(64) });
    expect([refused.status, refused.json.title]).toEqual([409, 'The flow changed at this moment']);
    expect((await ok(owner.get(`/api/flows/${id}`))).live).toBeNull();
  });

  test('of ten people who saw the same, one publishes', async () => {
    const id = await publishFlow(owner, threeFlow);
    const answers = await Promise.all(Array.from({ length: 10 }, () => owner.post(`/api/flows/${id}/publish`, { live: 1 })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });
});
