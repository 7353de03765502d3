/** The web chat's door: a visitor sees their own conversation and nothing else, each message once, and every reply as it is said. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChatMessage, createChat, createWebhook, Visitor } from '../support/channels.ts';
import { Client, ok } from '../support/client.ts';
import { choiceFlow, echoFlow, publishFlow } from '../support/flows.ts';
import { openStream } from '../support/stream.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;
let chat: string;

beforeAll(async () => {
  runtime = await startTestRuntime();
  chat = await createChat(runtime.owner, await publishFlow(runtime.owner, echoFlow), ['shop.example', '*.shop.example']);
});

afterAll(async () => {
  await runtime.stop();
});

const texts = (messages: ChatMessage[]) => messages.map(({ from, text }) => `${from}: ${text}`);
const anybody = () => new Client(runtime.url);

test('a visitor is answered, and the token they get is the key to their conversation alone', async () => {
  const [ada, bob] = [new Visitor(runtime.url, chat), new Visitor(runtime.url, chat)];
  expect(texts(await ada.say('hello'))).toEqual(['customer: hello', 'bot: You said: hello']);
  expect(texts(await bob.say('good day'))).toEqual(['customer: good day', 'bot: You said: good day']);
  expect(texts(await ada.say('again'))).toEqual(['customer: hello', 'bot: You said: hello', 'customer: again', 'bot: You said: again']);
  expect(ada.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(ada.token).not.toBe(bob.token);
  // What is stored is a hash: whoever reads the database cannot speak as the visitor.
  const { rows } = await runtime.pool.query('select address from conversations');
  expect(rows.map((row) => row.address)).not.toContain(ada.token);
});

test('the page is told the chat’s name and the languages, and nothing else', async () => {
  expect((await anybody().get(`/chat/${chat}/config`)).json).toEqual({ name: 'Chat', languages: ['en', 'zh-CN'] });
});

test('a message that is sent again under its id is one message', async () => {
  const visitor = new Visitor(runtime.url, chat);
  const id = randomUUID();
  await visitor.say('hello', { id });
  const messages = (await Promise.all([1, 2, 3].map(() => visitor.say('hello', { id })))).at(-1)!;
  expect(texts(messages)).toEqual(['customer: hello', 'bot: You said: hello']);
});

test('two visitors who choose the same id do not take each other’s message', async () => {
  const id = randomUUID();
  const [ada, bob] = [new Visitor(runtime.url, chat), new Visitor(runtime.url, chat)];
  expect(texts(await ada.say('from ada', { id }))).toEqual(['customer: from ada', 'bot: You said: from ada']);
  expect(texts(await bob.say('from bob', { id }))).toEqual(['customer: from bob', 'bot: You said: from bob']);
});

test('a token made for one chat opens nothing in another', async () => {
  const ada = new Visitor(runtime.url, chat);
  await ada.say('hello');
  const second = await createChat(runtime.owner, null);
  expect((await anybody().get(`/chat/${second}/stream?visitor=${ada.token}`)).status).toBe(404);
});

test('choices are shown, a picked one is understood, and a new conversation follows the one that ended', async () => {
  const visitor = new Visitor(runtime.url, await createChat(runtime.owner, await publishFlow(runtime.owner, choiceFlow)));
  const asked = await visitor.say('hello');
  expect(asked.at(-1)).toMatchObject({ from: 'bot', text: 'Which one?', choices: [{ id: 'red', label: 'Red' }, { id: 'blue', label: 'Blue' }] });
  expect(texts(await visitor.say('Blue', { choice: 'blue' }))).toEqual(['customer: hello', 'bot: Which one?', 'customer: Blue', 'bot: Goodbye, and thank you.']);
  expect(texts(await visitor.say('hello again'))).toEqual(['customer: hello', 'bot: Which one?', 'customer: Blue', 'bot: Goodbye, and thank you.', 'customer: hello again', 'bot: Which one?']);
});

test('a reply that is longer than the chat shows comes in parts, which a page can go on after', async () => {
  const visitor = new Visitor(runtime.url, chat);
  const [, ...parts] = await visitor.say('long words '.repeat(2_000).trim());
  expect(parts.map(({ from, text }) => [from, text.length <= 10_000])).toEqual([['bot', true], ['bot', true], ['bot', true]]);
  expect(parts.map(({ text }) => text).join(' ')).toBe(`You said: ${'long words '.repeat(2_000).trim()}`);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(3);
  const stream = await openStream<ChatMessage>(`${runtime.url}/chat/${chat}/stream?visitor=${visitor.token}&after=${parts[1]!.id}`);
  expect(await stream.take(1)).toEqual(parts.slice(2));
  stream.close();
});

describe('is refused:', () => {
  const good = { id: 'message-1', text: 'hello' };
  test.each<[string, unknown, number]>([
    ['a visitor who is none of ours', { ...good, visitor: 'nobody' }, 400],
    ['a visitor that is an object', { ...good, visitor: { $ne: '' } }, 400],
    ['an empty text', { ...good, text: '' }, 400],
    ['a text that is too long', { ...good, text: 'x'.repeat(65_537) }, 400],
    ['a message without an id', { text: 'hello' }, 400],
    ['an id that is too short to be unique', { ...good, id: '1' }, 400],
    ['a list', [], 400],
    ['something that is not JSON', 'hello', 400],
  ])('%s', async (_, body, status) => {
    const answer = await anybody().call('POST', `/chat/${chat}/messages`, { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  });

  test('a stream for a visitor who never wrote, or for nobody', async () => {
    for (const visitor of ['', 'nobody', 'A'.repeat(43)]) expect((await anybody().get(`/chat/${chat}/stream?visitor=${visitor}`)).status, visitor).toBe(404);
  });

  test('everything, for a channel of another kind, one that is switched off, and one that does not exist', async () => {
    const off = await createChat(runtime.owner, null);
    await ok(runtime.owner.patch(`/api/channels/${off}`, { enabled: false }));
    const ids = [off, (await createWebhook(runtime.owner, null)).id, randomUUID(), 'nowhere', '%00'];
    const answers = [];
    for (const id of ids) {
      for (const path of ['', '/config', '/stream?visitor=x']) answers.push(await anybody().get(`/chat/${id}${path}`));
      answers.push(await anybody().post(`/chat/${id}/messages`, good));
    }
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  });
});

describe('the stream', () => {
  test('tells the whole transcript first and then everything that is said, each message once', async () => {
    const visitor = new Visitor(runtime.url, chat);
    await visitor.say('one');
    const stream = await openStream<ChatMessage>(`${runtime.url}/chat/${chat}/stream?visitor=${visitor.token}`);
    expect(texts(await stream.take(2))).toEqual(['customer: one', 'bot: You said: one']);
    await visitor.say('two');
    await visitor.say('three');
    expect(texts(await stream.take(4))).toEqual(['customer: two', 'bot: You said: two', 'customer: three', 'bot: You said: three']);
    stream.close();
  });

  test('goes on after the last message that was seen, whichever way the page says which', async () => {
    const visitor = new Visitor(runtime.url, chat);
    await visitor.say('one');
    const messages = await visitor.say('two');
    const last = messages[1]!.id;
    const url = `${runtime.url}/chat/${chat}/stream?visitor=${visitor.token}`;
    const [byHeader, byQuery, unknown] = await Promise.all([openStream<ChatMessage>(url, { 'last-event-id': last }), openStream<ChatMessage>(`${url}&after=${last}`), openStream<ChatMessage>(`${url}&after=nothing-we-know`)]);
    expect(texts(await byHeader.take(2))).toEqual(['customer: two', 'bot: You said: two']);
    expect(texts(await byQuery.take(2))).toEqual(['customer: two', 'bot: You said: two']);
    expect(texts(await unknown.take(4))).toEqual(texts(messages));
    for (const stream of [byHeader, byQuery, unknown]) stream.close();
  });

  test('is not cached, and tells nothing of how messages were delivered', async () => {
    const visitor = new Visitor(runtime.url, chat);
    await visitor.say('one');
    const stream = await openStream<ChatMessage>(`${runtime.url}/chat/${chat}/stream?visitor=${visitor.token}`);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-cache');
    for (const message of await stream.take(2)) expect(Object.keys(message).sort()).toEqual(['at', 'from', 'id', 'text']);
    stream.close();
  });
});

// Built by npm test; a checkout without a build has no pages.
describe.runIf(existsSync(new URL('../../apps/editor/dist/chat.html', import.meta.url)))('the page', () => {
  test('may be framed by the allowed domains and by nobody else', async () => {
    const page = await anybody().get(`/chat/${chat}`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/; frame-ancestors 'self' shop\.example \*\.shop\.example$/);
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    expect(page.headers.get('x-frame-options')).toBeNull();
    const open = await anybody().get(`/chat/${await createChat(runtime.owner, null)}`);
    expect(open.headers.get('content-security-policy')).toMatch(/; frame-ancestors \*$/);
  });

  test('the editor may be framed by nobody, and the script may be used everywhere', async () => {
    const editor = await anybody().get('/');
    expect([editor.headers.get('x-frame-options'), editor.headers.get('content-security-policy')]).toEqual(['DENY', expect.stringContaining("frame-ancestors 'none'")]);
    expect((await anybody().get(`/chat/${chat}/script.js`)).headers.get('access-control-allow-origin')).toBe('*');
  });
});

test('a domain that could break out of the policy is refused when it is typed', async () => {
  for (const domain of ["x.example; script-src *", 'x.example y.example', "'unsafe-inline'", 'https://x.example', '*', '*.*']) {
    expect((await runtime.owner.post('/api/channels', { kind: 'web-chat', name: 'Chat', settings: { domains: [domain] } })).status, domain).toBe(400);
  }
});
