/** Signatures both ways, against the specification's own library: what it signs we believe, and what we send it believes. */
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sign, webhook } from '../../apps/runtime/src/channels/webhook.ts';
import type { Channel } from '../../apps/runtime/src/ports/channel.ts';
import type { EgressRequest, EgressResponse } from '../../apps/runtime/src/ports/egress.ts';
import { createWebhook, type Webhook as Connected, write } from '../support/channels.ts';
import { Client } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let receiver: Receiver;
let hook: Connected;

beforeAll(async () => {
  runtime = await startTestRuntime();
  receiver = await startReceiver();
  hook = await createWebhook(runtime.owner, await publishFlow(runtime.owner, echoFlow), receiver.url);
});

afterAll(async () => {
  await runtime.stop();
  await receiver.close();
});

const secrets = fc.uint8Array({ minLength: 24, maxLength: 64 }).map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`);
const headerText = fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);

test('whatever is signed, both libraries write the same signature', () => {
  fc.assert(
    fc.property(secrets, headerText, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 4_102_444_800 }), (secret, id, body, seconds) => {
      expect(sign(secret, id, String(seconds), Buffer.from(body))).toBe(new Webhook(secret).sign(id, new Date(seconds * 1_000), body));
    }),
  );
});

test('what the official library signs comes in', async () => {
  const body = JSON.stringify({ from: { id: 'ada' }, text: 'Signed elsewhere: 订单 🙂' });
  const at = new Date();
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)), 'webhook-signature': new Webhook(hook.secret).sign('msg_1', at, body) };
  const answer = await new Client(runtime.url).call('POST', `/hooks/${hook.id}`, { body, headers });
  expect(answer.json).toEqual({ ok: true });
  await until('it is answered', () => receiver.received.some((received) => received.text === 'You said: Signed elsewhere: 订单 🙂'));
});

test('what we send is proven by the official library, under an id that is the same when it is sent again', async () => {
  receiver.answer = (received, count) => (received.text === 'You said: try twice' && count > 0 && receiver.received.filter((each) => each.text === received.text).length === 1 ? { status: 503 } : undefined);
  await write(runtime.url, hook, 'bob', 'try twice');
  const [first, second] = await until('it is sent twice', () => {
    const sent = receiver.received.filter((received) => received.text === 'You said: try twice');
    return sent.length === 2 && sent;
  });
  for (const { body, headers } of [first!, second!]) expect(new Webhook(hook.secret).verify(body, headers as Record<string, string>)).toEqual({ to: { id: 'bob' }, text: 'You said: try twice' });
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(first?.headers['content-type']).toBe('application/json');
  expect(() => new Webhook('whsec_YW5vdGhlciBzZWNyZXQgb2YgYW5vdGhlciBzaG9w').verify(first!.body, first!.headers as Record<string, string>)).toThrow();
});

/** Delivers one message through an egress that answers as told; resolves to what was asked and how it ended. */
async function deliverTo(settings: Record<string, unknown>, secret: string | null, response: Partial<EgressResponse>, text = 'hello') {
  const asked: EgressRequest[] = [];
  const channel: Channel = { workspace: 'w', id: 'c', kind: 'webhook', name: 'Webhook', flow: null, enabled: true, settings, secret };
  const egress = { request: async (request: EgressRequest) => (asked.push(request), { status: 200, headers: {}, body: '', ...response }) };
  return { delivery: await webhook.deliver!(channel, 'ada', 'c.1', { text }, egress, 1_000), asked };
}

const ADDRESS = { url: 'https://shop.example/replies' };

test.each([
  [200, {}, { ok: true }],
  [204, {}, { ok: true }],
  [301, {}, { ok: false, retry: false, reason: 'The other side answered 301.' }],
  [400, {}, { ok: false, retry: false, reason: 'The other side answered 400.' }],
  [408, {}, { ok: false, retry: true, reason: 'The other side answered 408.' }],
  [429, { 'retry-after': '17' }, { ok: false, retry: true, reason: 'The other side answered 429.', retryAfterMs: 17_000 }],
  [503, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, { ok: false, retry: true, reason: 'The other side answered 503.' }],
  [500, {}, { ok: false, retry: true, reason: 'The other side answered 500.' }],
])('an answer of %i is understood', async (status, headers, expected) => {
  expect((await deliverTo(ADDRESS, hook.secret, { status, headers: headers as Record<string, string> })).delivery).toEqual(expected);
});

test('without an address or a secret nothing leaves', async () => {
  for (const [settings, secret] of [[{}, hook.secret], [{ url: '' }, hook.secret], [ADDRESS, null], [ADDRESS, '']] as const) {
    const { delivery, asked } = await deliverTo(settings, secret, {});
    expect([delivery.ok, asked]).toEqual([false, []]);
  }
});

test('a long reply leaves as it was written', async () => {
  const text = 'A sentence with spaces and  double spaces.\n\n  An indented line. '.repeat(700).slice(0, 40_000);
  const { asked } = await deliverTo(ADDRESS, hook.secret, {}, text);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ to: { id: 'ada' }, text });
});
