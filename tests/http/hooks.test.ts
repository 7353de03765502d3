/** The webhook's door: only what is proven comes in, what comes in is data, and what is not understood is kept. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebhook, deliver, signed, type Webhook, write } from '../support/channels.ts';
import { Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let receiver: Receiver;
let hook: Webhook;
let other: Webhook;

beforeAll(async () => {
  runtime = await startTestRuntime();
  receiver = await startReceiver();
  const flow = await publishFlow(runtime.owner, echoFlow);
  hook = await createWebhook(runtime.owner, flow, receiver.url);
  other = await createWebhook(runtime.owner, flow, receiver.url);
});

afterAll(async () => {
  await runtime.stop();
  await receiver.close();
});

const events = async () => (await runtime.pool.query('select count(*)::int as count from events')).rows[0].count;
const BODY = JSON.stringify({ from: { id: 'ada' }, text: 'hello' });
const post = (body: BodyInit, headers: Record<string, string>, to = hook.id) => new Client(runtime.url).call('POST', `/hooks/${to}`, { body, headers });
/** The reply to a customer's message; each test has customers of its own. */
const replyTo = (from: string) => until(`a reply to ${from}`, () => receiver.received.find((received) => JSON.parse(received.body).to.id === from));

describe('is refused with 401 and leaves nothing:', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(signed(hook.secret, BODY)).filter(([key]) => key !== name));
  const change = (name: string, value: (was: string) => string) => {
    const headers = signed(hook.secret, BODY);
    return { ...headers, [name]: value(headers[name] ?? '') };
  };
  test.each<[string, () => Record<string, string>, string?]>([
    ['no signature at all', () => ({})],
    ['no webhook-id', () => without('webhook-id')],
    ['no webhook-timestamp', () => without('webhook-timestamp')],
    ['no webhook-signature', () => without('webhook-signature')],
    ['an empty signature', () => change('webhook-signature', () => '')],
    ['a wrong signature', () => change('webhook-signature', () => `v1,${Buffer.alloc(32).toString('base64')}`)],
    ['a signature that was cut', () => change('webhook-signature', (was) => was.slice(0, -2))],
    ['a signature of another version', () => change('webhook-signature', (was) => was.replace('v1,', 'v0,'))],
    ['a signature with another id', () => change('webhook-id', () => 'another')],
    ['a signature with another time', () => change('webhook-timestamp', (was) => String(Number(was) + 1))],
    ['the secret of another channel', () => signed(other.secret, BODY)],
    ['an empty secret', () => signed('', BODY)],
    ['an altered body', () => signed(hook.secret, BODY), BODY.replace('hello', 'hallo')],
    ['a body that was written anew', () => signed(hook.secret, BODY), JSON.stringify(JSON.parse(BODY), null, 1)],
    ['a timestamp of six minutes ago', () => signed(hook.secret, BODY, { at: Date.now() - 360_000 })],
    ['a timestamp in six minutes', () => signed(hook.secret, BODY, { at: Date.now() + 360_000 })],
    ['a timestamp that is no number', () => change('webhook-timestamp', () => 'now')],
  ])('%s', async (_, headers, body = BODY) => {
    const before = await events();
    const answer = await post(body, headers());
    expect([answer.status, answer.json?.title]).toEqual([401, 'Not signed']);
    expect(await events()).toBe(before);
  });

  test('anything, for a channel that has no secret', async () => {
    const { id } = await createWebhook(runtime.owner, null);
    await runtime.pool.query('update channels set secret = null where id = $1', [id]);
    for (const secret of ['', 'whsec_', 'null', 'undefined']) expect((await post(BODY, signed(secret, BODY), id)).status).toBe(401);
    // An empty HMAC key would be as good as none.
    const empty = await createWebhook(runtime.owner, null);
    for (const secret of ['', 'whsec_']) expect((await post(BODY, signed(secret, BODY), empty.id)).status).toBe(401);
  });
});

describe('is taken:', () => {
  test('what is signed, in any of several signatures', async () => {
    const headers = signed(hook.secret, BODY);
    const several = { ...headers, 'webhook-signature': `v1,bm90IHRoaXM= ${headers['webhook-signature']} v1a,bm9yIHRoaXM=` };
    expect((await post(BODY, several)).json).toEqual({ ok: true });
  });

  test('a customer is answered at the channel’s address, under their own id', async () => {
    expect((await write(runtime.url, hook, 'bob', 'Where is my order?')).status).toBe(200);
    const reply = await replyTo('bob');
    expect(JSON.parse(reply.body)).toEqual({ to: { id: 'bob' }, text: 'You said: Where is my order?' });
  });

  test('a message that is sent again is taken once and answered with 200 each time', async () => {
    const id = randomUUID();
    for (let at = 0; at < 3; at += 1) expect((await write(runtime.url, hook, 'carol', 'again', id)).status).toBe(200);
    await write(runtime.url, hook, 'carol', 'and then');
    await until('the second reply', () => receiver.received.some((received) => received.text === 'You said: and then'));
    expect(receiver.received.filter((received) => received.text === 'You said: again')).toHaveLength(1);
  });

  test('ten copies at the same moment are one message, one turn, one reply, and all are answered with 200', async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => write(runtime.url, hook, 'dave', 'ten times', id)));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
    await replyTo('dave');
    await write(runtime.url, hook, 'dave', 'done');
    await until('the second reply', () => receiver.received.some((received) => received.text === 'You said: done'));
    expect(receiver.received.filter((received) => received.text === 'You said: ten times')).toHaveLength(1);
    expect((await runtime.pool.query(`select turn from events where id = $1`, [`in:${id}`])).rows).toEqual([{ turn: 1 }]);
  });

  test.each([
    ['a NUL', 'eve-nul', 'a\u0000b', 'ab'],
    ['a lone surrogate', 'eve-lone', 'a\ud83dz', 'a\ufffdz'],
    ['template syntax', 'eve-template', '{{ contact.email }} {% raw %} ${x}', '{{ contact.email }} {% raw %} ${x}'],
    ['right-to-left marks and emoji', 'eve-rtl', '\u202eabc 👩‍👩‍👧‍👦 ﷽', '\u202eabc 👩‍👩‍👧‍👦 ﷽'],
  ])('a text with %s, cleaned and answered', async (_, from, text, heard) => {
    expect((await write(runtime.url, hook, from, text)).status).toBe(200);
    expect((await replyTo(from)).text).toBe(`You said: ${heard}`);
    expect((await ok(runtime.owner.get('/api/conversations'))).conversations.some((each: { lastText: string }) => each.lastText === heard)).toBe(true);
  });

  test('odd keys are data: nothing is polluted, and the customer is answered', async () => {
    const body = '{"from":{"id":"mallory","__proto__":{"admin":true}},"text":"hi","__proto__":{"text":"polluted"},"constructor":{"prototype":{"x":1}}}';
    expect((await deliver(runtime.url, hook, body)).status).toBe(200);
    expect((await replyTo('mallory')).text).toBe('You said: hi');
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'toString', "'; drop table events; --", '../../etc', 'ключ'])('a customer called %s is a customer like any other', async (from) => {
    expect((await write(runtime.url, hook, from, 'hi')).status).toBe(200);
    expect((await replyTo(from)).text).toBe('You said: hi');
  });

  test('a choice without a text, whatever is in it, and the list of conversations still opens', async () => {
    expect((await deliver(runtime.url, hook, '{"from":{"id":"nul"},"choice":"a\\u0000b\\ud800"}')).status).toBe(200);
    expect((await runtime.owner.get('/api/conversations')).status).toBe(200);
  });

  test('a provider’s id of any length counts once', async () => {
    const id = randomBytes(6_000).toString('base64url');
    for (let at = 0; at < 2; at += 1) expect((await write(runtime.url, hook, 'long-id', 'hi', id)).status).toBe(200);
    await replyTo('long-id');
    expect((await runtime.pool.query(`select count(*)::int as count from events e join conversations c on c.id = e.conversation_id where c.address = 'long-id'`)).rows).toEqual([{ count: 1 }]);
  });
});

describe('is kept as a dead letter and answered with 200:', () => {
  test.each([
    ['what is not JSON', 'hello', 'The body is not JSON.'],
    ['what is not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'The body is not JSON.'],
    ['an array', '[]', 'The body has no "from": {"id": …}.'],
    ['no sender', '{"text":"hi"}', 'The body has no "from": {"id": …}.'],
    ['a sender without an id', '{"from":{},"text":"hi"}', '"from.id" is missing.'],
    ['a sender whose id is an object', '{"from":{"id":{}},"text":"hi"}', '"from.id" is missing.'],
    ['a sender whose id is a number too large to be exact', '{"from":{"id":12345678901234567890},"text":"hi"}', '"from.id" is too large for a number: send it as a text.'],
    ['a sender whose id is longer than an address', JSON.stringify({ from: { id: 'x'.repeat(501) }, text: 'hi' }), '"from.id" is longer than 500 characters.'],
    ['no text', '{"from":{"id":"ada"}}', '"text" is missing.'],
    ['a text that is a number', '{"from":{"id":"ada"},"text":7}', '"text" is missing.'],
  ])('%s', async (_, body, reason) => {
    const answer = await post(body, signed(hook.secret, body));
    expect([answer.status, answer.json]).toEqual([200, { ok: true, kept: 'dead letter', reason }]);
    const { letters } = await ok(runtime.owner.get('/api/dead-letters'));
    expect(letters[0]).toMatchObject({ channel: hook.id, reason, body: Buffer.from(body).toString('utf8') });
  });
});

test('a channel that is unknown, of another kind or switched off', async () => {
  for (const id of [randomUUID(), 'nowhere', '..%2F..%2Fetc', `${hook.id}0`]) expect((await post(BODY, signed(hook.secret, BODY), id)).status).toBe(404);
  const { id: chat } = await ok(runtime.owner.post('/api/channels', { kind: 'web-chat', name: 'Chat' }));
  expect((await post(BODY, signed(hook.secret, BODY), chat)).status).toBe(404);
  await ok(runtime.owner.patch(`/api/channels/${other.id}`, { enabled: false }));
  expect((await post(BODY, signed(other.secret, BODY), other.id)).status).toBe(403);
});

test('while the database does not answer, nothing is acknowledged', async () => {
  const { laneStore } = runtime.house;
  const { commitTurns } = laneStore;
  laneStore.commitTurns = () => Promise.reject(new Error('the database is gone'));
  try {
    expect((await write(runtime.url, hook, 'ada', 'are you there?', 'unlucky')).status).toBeGreaterThanOrEqual(500);
  } finally {
    laneStore.commitTurns = commitTurns;
  }
  expect((await write(runtime.url, hook, 'ada', 'are you there?', 'unlucky')).status).toBe(200);
  expect((await runtime.pool.query(`select count(*)::int as count from events where id = 'in:unlucky'`)).rows).toEqual([{ count: 1 }]);
});
