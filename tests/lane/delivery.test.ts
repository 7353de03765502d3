/** Replies on their way to a real receiver: in order though the first tries fail, each under its id, and given up where it is hopeless. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWebhook, type Webhook, write } from '../support/channels.ts';
import { ok } from '../support/client.ts';
import { echoFlow, publishFlow, threeFlow } from '../support/flows.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let receiver: Receiver;
let hook: Webhook;

beforeAll(async () => {
  runtime = await startTestRuntime();
  receiver = await startReceiver();
  hook = await createWebhook(runtime.owner, await publishFlow(runtime.owner, threeFlow), receiver.url);
});

beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer = () => undefined;
});

afterAll(async () => {
  await runtime.stop();
  await receiver.close();
});

const texts = () => receiver.received.map((received) => received.text);

/** States of the bot’s messages in a customer’s transcript. */
async function states(customer: string): Promise<string[]> {
  const { rows } = await runtime.pool.query(`select id from conversations where address = $1`, [customer]);
  const { messages } = await ok(runtime.owner.get(`/api/conversations/${rows[0].id}`));
  return messages.filter((message: { from: string }) => message.from === 'bot').map((message: { state: string }) => message.state);
}

test('three messages of a turn arrive in order, though the first is refused twice', async () => {
  receiver.answer = (received) => (received.text === 'one' && texts().filter((text) => text === 'one').length <= 2 ? { status: 503 } : undefined);
  await write(runtime.url, hook, 'ada', 'hello');
  await until('all three arrived', () => texts().includes('three'));
  expect(texts()).toEqual(['one', 'one', 'one', 'two', 'three']);
  expect(new Set(receiver.received.slice(0, 3).map((received) => received.headers['webhook-id'])).size).toBe(1);
  expect(new Set(receiver.received.map((received) => received.headers['webhook-id'])).size).toBe(3);
  await until('all count as sent', async () => (await states('ada')).every((state) => state === 'sent'));
});

test('a receiver that asks for time is given it', async () => {
  receiver.answer = (_received, count) => (count === 1 ? { status: 429, headers: { 'retry-after': '2' } } : undefined);
  await write(runtime.url, hook, 'bob', 'hello');
  await until('all three arrived', () => texts().includes('three'));
  expect(texts()).toEqual(['one', 'one', 'two', 'three']);
  const [first, second] = receiver.received;
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1_950);
});

test('a message that is refused for good is given up at once, shown as failed, and the others still arrive', async () => {
  receiver.answer = (received) => (received.text === 'two' ? { status: 400 } : undefined);
  await write(runtime.url, hook, 'carol', 'hello');
  await until('the last arrived', () => texts().includes('three'));
  expect(texts()).toEqual(['one', 'two', 'three']);
  await until('it counts as failed', async () => (await states('carol')).join() === 'sent,failed,sent');
});

test('a message that cannot be delivered holds up nobody else', async () => {
  const echo = await createWebhook(runtime.owner, await publishFlow(runtime.owner, echoFlow), receiver.url);
  receiver.answer = (received) => (received.text === 'You said: stuck' ? { status: 503 } : undefined);
  await write(runtime.url, echo, 'stuck', 'stuck');
  await Promise.all(Array.from({ length: 20 }, (_, at) => write(runtime.url, echo, `customer ${at}`, `hello ${at}`)));
  await until('the others were answered', () => new Set(texts().filter((text) => text.startsWith('You said: hello'))).size === 20);
  expect(await states('stuck')).not.toContain('sent');
});
