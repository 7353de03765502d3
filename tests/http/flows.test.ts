/** Flows over HTTP: made, published, rolled back, tried out and archived; what cannot be is refused with its reasons. */
import { type Graph, type Issue, sentenceOf } from '@patchbay/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChat, Visitor } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { choiceFlow, echoFlow, graphOf, publishFlow, publishTemplate, threeFlow, unfinishedFlow } from '../support/flows.ts';
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

/** A flow of this many steps in a row. */
function longFlow(steps: number): Graph {
  const says = Array.from({ length: steps - 2 }, (_, at) => [`say${at}`, 'say', { text: { en: `Sentence ${at}.` } }] as [string, string, { text: { en: string } }]);
  const ids = ['start', ...says.map(([id]) => id), 'end'];
  const exits = ['started', ...says.map(() => 'next')];
  return graphOf('Long', [['start', 'on-message'], ...says, ['end', 'end', { outcome: 'solved' }]], ids.slice(0, -1).map((id, at) => `${id} ${exits[at]} ${ids[at + 1]}` as const));
}

test('a new flow is empty, named as asked, and in the languages of the workspace', async () => {
  const made = await ok(owner.post('/api/flows', { name: '  Welcome  ' }));
  expect(made).toEqual({ id: expect.any(String), name: 'Welcome' });
  expect(await ok(owner.get(`/api/flows/${made.id}/graph`))).toMatchObject({ name: 'Welcome', languages: ['en', 'zh-CN'], nodes: [], edges: [], notes: [], stories: [] });
  expect(await ok(owner.get(`/api/flows/${made.id}`))).toMatchObject({ name: 'Welcome', live: null, channels: [], steps: 0, conversations: 0 });
});

test('a flow file comes back as it went in', async () => {
  const { id } = await ok(owner.post('/api/flows', { graph: choiceFlow }));
  const back = await ok(owner.get(`/api/flows/${id}/graph`));
  const sorted = (graph: Graph) => ({ ...graph, nodes: graph.nodes.toSorted((a, b) => a.id.localeCompare(b.id)), edges: graph.edges.toSorted((a, b) => a.id.localeCompare(b.id)) });
  expect(sorted(back)).toEqual(sorted(choiceFlow));
});

test('every template can be opened and published, with the demo shop', async () => {
  const { templates } = await ok(owner.get('/api/templates'));
  expect(templates.length).toBeGreaterThan(0);
  for (const { name } of templates) expect(await publishTemplate(owner, name)).toMatch(/^[0-9a-f-]{36}$/);
  expect((await owner.post('/api/flows', { template: 'nowhere' })).status).toBe(404);
  expect((await owner.post('/api/flows', { template: '../../package' })).status).toBe(404);
});

describe('publishing', () => {
  test('is refused with the issues and their places, and nothing goes live', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: unfinishedFlow }));
    const refused = await owner.post(`/api/flows/${id}/publish`, {});
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ title: 'This flow cannot be published yet', detail: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(refused.json.issues).toContainEqual(expect.objectContaining({ severity: 'error', place: expect.objectContaining({ node: 'empty' }) }));
    expect((await ok(owner.get(`/api/flows/${id}`))).live).toBeNull();
    expect((await ok(owner.get(`/api/flows/${id}/versions`))).versions).toEqual([]);
  });

  test('numbers versions, and going back moves one pointer', async () => {
    const id = await publishFlow(owner, threeFlow);
    const again = await ok(owner.post(`/api/flows/${id}/publish`, { note: 'The same again' }));
    expect(again).toMatchObject({ number: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const live = async () => (await ok(owner.get(`/api/flows/${id}/versions`))).versions.map((version: { number: number; live: boolean }) => [version.number, version.live]);
    expect(await live()).toEqual([[2, true], [1, false]]);
    expect((await ok(owner.get(`/api/flows/${id}/versions`))).versions[0]).toMatchObject({ note: 'The same again', by: 'Olga Owner', hash: again.hash });
    await ok(owner.post(`/api/flows/${id}/versions/1/activate`));
    expect(await live()).toEqual([[2, false], [1, true]]);
    expect((await owner.post(`/api/flows/${id}/versions/3/activate`)).status).toBe(404);
    expect((await owner.post(`/api/flows/${id}/versions/0/activate`)).status).toBe(400);
  });

  test('ten people who publish at once get ten numbers', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: threeFlow }));
    const numbers = await Promise.all(Array.from({ length: 10 }, async () => (await ok(owner.post(`/api/flows/${id}/publish`, {}))).number));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
  });

  test('changes what new conversations get, and leaves those under way as they are', async () => {
    const id = await publishFlow(owner, echoFlow);
    const chat = await createChat(owner, id);
    const early = new Visitor(runtime.url, chat);
    await early.say('hello');
    await runtime.pool.query('update flow_updates set update = (select update from flow_updates where flow_id = $2) where flow_id = $1', [id, (await ok(owner.post('/api/flows', { graph: threeFlow }))).id]);
    await ok(owner.post(`/api/flows/${id}/publish`, {}));
    expect((await early.say('still there?')).at(-1)?.text).toBe('You said: still there?');
    expect((await new Visitor(runtime.url, chat).say('hello')).map((message) => message.text)).toEqual(['hello', 'one', 'two', 'three']);
    await ok(owner.post(`/api/flows/${id}/versions/1/activate`));
    expect((await new Visitor(runtime.url, chat).say('hello')).at(-1)?.text).toBe('You said: hello');
  });
});

describe('size', () => {
  test('five thousand steps are made and published', async () => {
    const id = await publishFlow(owner, longFlow(5_000));
    expect(await ok(owner.get(`/api/flows/${id}`))).toMatchObject({ steps: 5_000, live: { number: 1 } });
  });

  test('ten thousand and one steps are refused with a sentence', async () => {
    const refused = await owner.post('/api/flows', { graph: longFlow(10_001) });
    expect(refused.status).toBe(422);
    expect(refused.json.title).toBe('This is not a flow that can be opened');
    expect(refused.json.issues.map((issue: Issue) => sentenceOf(issue))).toEqual([expect.stringMatching(/^This flow has 10,?001 steps; 10,?000 are possible/)]);
  });
});

test.each([
  ['a number', 7],
  ['a list', []],
  ['an empty object', {}],
  ['another format', { ...threeFlow, format: 'n8n' }],
  ['a later version', { ...threeFlow, version: 999 }],
  ['two steps of one id', { ...threeFlow, nodes: [...threeFlow.nodes, threeFlow.nodes[0]] }],
  ['an id that JavaScript gives a meaning', { ...threeFlow, nodes: [{ ...threeFlow.nodes[0], id: 'constructor' }] }],
  ['a key nobody knows', { ...threeFlow, credentials: { token: 'secret' } }],
])('a flow file that is %s is not opened, or opened with issues that keep it from being published', async (_, graph) => {
  const answer = await owner.post('/api/flows', { graph });
  if (answer.status === 201) expect((await owner.post(`/api/flows/${answer.json.id}/publish`, {})).status).toBe(422);
  else expect([answer.status, answer.json.issues?.length > 0]).toEqual([422, true]);
});

describe('a test chat', () => {
  test('runs the draft, shows each step and reaches no customer', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: choiceFlow }));
    const begun = await ok(owner.post(`/api/flows/${id}/tests`, {}));
    expect(begun).toMatchObject({ status: 'new', messages: [] });
    const turn = (body: unknown) => owner.post(`/api/flows/${id}/tests/${begun.id}/turns`, body);
    expect((await ok(turn({ customer: 'hello' }))).messages.at(-1)).toMatchObject({ from: 'bot', text: 'Which one?' });
    const done = await ok(turn({ choice: 'red', text: 'Red' }));
    expect(done).toMatchObject({ status: 'ended', outcome: 'solved' });
    expect(done.steps.map((step: { node: string }) => step.node)).toEqual(['start', 'choose', 'choose', 'bye', 'end']);
    expect((await runtime.pool.query('select from conversations c join channels h on h.id = c.channel_id where h.flow_id = $1', [id])).rowCount).toBe(0);
  });

  test('lets time pass', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: echoFlow }));
    const begun = await ok(owner.post(`/api/flows/${id}/tests`, {}));
    await ok(owner.post(`/api/flows/${id}/tests/${begun.id}/turns`, { customer: 'hello' }));
    expect(await ok(owner.post(`/api/flows/${id}/tests/${begun.id}/turns`, { after: '2d' }))).toMatchObject({ status: 'ended', outcome: 'silent' });
  });

  test('of an unfinished draft is refused with its issues', async () => {
    const { id } = await ok(owner.post('/api/flows', { graph: unfinishedFlow }));
    const refused = await owner.post(`/api/flows/${id}/tests`, {});
    expect([refused.status, refused.json.issues.length > 0]).toEqual([422, true]);
  });
});

test('a flow is archived unless a channel answers with it, and is gone from every list then', async () => {
  const id = await publishFlow(owner, echoFlow);
  const chat = await createChat(owner, id);
  const refused = await owner.delete(`/api/flows/${id}`);
  expect([refused.status, refused.json.title]).toEqual([409, 'A channel answers with this flow']);
  await ok(owner.patch(`/api/channels/${chat}`, { flow: null }));
  expect((await owner.delete(`/api/flows/${id}`)).status).toBe(204);
  for (const path of ['', '/graph', '/versions']) expect((await owner.get(`/api/flows/${id}${path}`)).status, path).toBe(404);
  expect((await owner.delete(`/api/flows/${id}`)).status).toBe(404);
  expect((await owner.post(`/api/flows/${id}/publish`, {})).status).toBe(404);
  expect((await owner.post(`/api/flows/${id}/versions/1/activate`)).status).toBe(404);
  expect((await owner.patch(`/api/channels/${chat}`, { flow: id })).status).toBe(422);
  expect((await ok(owner.get('/api/flows'))).flows.map((flow: { id: string }) => flow.id)).not.toContain(id);
});
