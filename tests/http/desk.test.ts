/** Conversations as people read them: all of them, page by page, each in the order it went. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChat, createWebhook, deliver, Visitor, write } from '../support/channels.ts';
import { type Client, ok } from '../support/client.ts';
import { choiceFlow, echoFlow, publishFlow } from '../support/flows.ts';
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

interface Page {
  conversations: { id: string; lastAt: string; lastText: string; status: string }[];
  next: string | null;
}

async function everyPage(query: string): Promise<Page['conversations']> {
  const all: Page['conversations'] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Page = await ok(owner.get(`/api/conversations?${query}${next && `&after=${encodeURIComponent(next)}`}`));
    all.push(...page.conversations);
    next = page.next;
  }
  return all;
}

test('pages show each conversation once, also those that were heard of in the same moment', async () => {
  const hook = await createWebhook(owner, await publishFlow(owner, echoFlow));
  await Promise.all(Array.from({ length: 40 }, (_, at) => write(runtime.url, hook, `customer ${at}`, `hello ${at}`)));
  const moment = new Date().toISOString().replace('Z', '');
  // As one group commit leaves them: the same time to the microsecond, or different times within one millisecond.
  await runtime.pool.query(`update sessions set last_at = $1::timestamp at time zone 'UTC' + case when random() < 0.5 then interval '0' else interval '400 microseconds' end`, [moment]);
  const seen = await everyPage('limit=7');
  expect(seen).toHaveLength(40);
  expect(new Set(seen.map((conversation) => conversation.id)).size).toBe(40);
  expect(new Set(seen.map((conversation) => conversation.lastText)).size).toBe(40);
});

test('a list can be narrowed to what is open, waiting or closed', async () => {
  const chat = await createChat(owner, await publishFlow(owner, choiceFlow));
  const [open, closed] = [new Visitor(runtime.url, chat), new Visitor(runtime.url, chat)];
  await open.say('I am choosing');
  await closed.say('I have chosen');
  await closed.say('Red', { choice: 'red' });
  const texts = async (status: string) => (await everyPage(`status=${status}`)).map((conversation) => conversation.lastText);
  expect(await texts('open')).toContain('I am choosing');
  expect(await texts('open')).not.toContain('Red');
  expect(await texts('closed')).toEqual(['Red']);
  expect(await texts('waiting')).toEqual([]);
  expect((await owner.get('/api/conversations?status=lost')).status).toBe(400);
});

test('a transcript is in the order of the conversation, with the state of each message', async () => {
  const hook = await createWebhook(owner, await publishFlow(owner, echoFlow), 'http://127.0.0.1:1/');
  await deliver(runtime.url, hook, { from: { id: 'ada', name: 'Ada Lovelace' }, text: 'one' });
  await deliver(runtime.url, hook, { from: { id: 'ada', name: 'Ada Lovelace' }, text: 'two' });
  const { conversations } = await ok(owner.get('/api/conversations'));
  expect(conversations[0]).toMatchObject({ contact: { name: 'Ada Lovelace' }, channel: { id: hook.id, kind: 'webhook', name: 'Webhook' }, status: 'open', lastText: 'two' });
  const { messages } = await ok(owner.get(`/api/conversations/${conversations[0].id}`));
  expect(messages.map(({ from, text, state }: { from: string; text: string; state: string }) => [from, text, state])).toEqual([
    ['customer', 'one', 'received'],
    ['bot', 'You said: one', expect.stringMatching(/^(queued|sending)$/)],
    ['customer', 'two', 'received'],
    ['bot', 'You said: two', expect.stringMatching(/^(queued|sending)$/)],
  ]);
  const times = messages.map((message: { at: string }) => message.at);
  expect(times).toEqual(times.toSorted());
});

test('dead letters are the workspace’s own, newest first, and shown to a limit', async () => {
  const hook = await createWebhook(owner, null);
  await deliver(runtime.url, hook, 'first');
  await deliver(runtime.url, hook, 'x'.repeat(10_000));
  const { letters } = await ok(owner.get('/api/dead-letters'));
  expect(letters.map((letter: { body: string }) => letter.body.length)).toEqual([4_000, 5]);
});
