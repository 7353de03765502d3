/** What a process left in the database when it died is found by the next one and finished, once. Rows are put there by hand. */
import { randomUUID } from 'node:crypto';
import { newSession } from '@patchbay/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWebhook, type Webhook, write } from '../support/channels.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let receiver: Receiver;
let hook: Webhook;

beforeAll(async () => {
  runtime = await startTestRuntime();
  receiver = await startReceiver();
  hook = await createWebhook(runtime.owner, await publishFlow(runtime.owner, echoFlow), receiver.url);
});

afterAll(async () => {
  await runtime.stop();
  await receiver.close();
});

const query = (text: string, values: unknown[] = []) => runtime.pool.query(text, values);
const repliesTo = (from: string) => receiver.received.filter((received) => JSON.parse(received.body).to.id === from).map((received) => received.text);

/** A conversation of this customer as rows; resolves to its id. */
async function conversation(address: string): Promise<string> {
  const [contact, id] = [randomUUID(), randomUUID()];
  await query('insert into contacts (workspace_id, id, name) values ($1, $2, $3)', [runtime.workspace, contact, address]);
  await query('insert into conversations (workspace_id, id, contact_id, channel_id, address) values ($1, $2, $3, $4, $5)', [runtime.workspace, id, contact, hook.id, address]);
  await query('insert into sessions (workspace_id, conversation_id) values ($1, $2)', [runtime.workspace, id]);
  return id;
}

async function accepted(of: string, texts: string[]): Promise<void> {
  for (const text of texts) await query(`insert into events (workspace_id, conversation_id, channel_id, id, type, body, accepted_at) values ($1, $2, $3, $4, 'message.received', $5, now() - interval '10 seconds')`, [runtime.workspace, of, hook.id, `in:${text}`, JSON.stringify({ at: Date.now(), text })]);
}

test('messages that were accepted and not answered are answered at the next start, in their order', async () => {
  await runtime.stopRuntime();
  await accepted(await conversation('ada'), ['first', 'second', 'third']);
  await runtime.restart();
  await until('all were answered', () => repliesTo('ada').length === 3);
  expect(repliesTo('ada')).toEqual(['You said: first', 'You said: second', 'You said: third']);
  expect((await write(runtime.url, hook, 'ada', 'second', 'second')).status).toBe(200);
  await write(runtime.url, hook, 'ada', 'fourth');
  await until('the fourth was answered', () => repliesTo('ada').includes('You said: fourth'));
  expect(repliesTo('ada')).toEqual(['first', 'second', 'third', 'fourth'].map((text) => `You said: ${text}`));
});

test('messages that another process left while this one runs are answered, too', async () => {
  await accepted(await conversation('bob'), ['left behind']);
  await until('it was answered', () => repliesTo('bob').length > 0);
  expect(repliesTo('bob')).toEqual(['You said: left behind']);
});

test('replies that were committed and not sent are sent, in their order, under their ids', async () => {
  const id = await conversation('carol');
  for (const number of [1, 2, 3]) {
    await query(`insert into effects (workspace_id, conversation_id, number, turn, type, body, epoch, state, next_at) values ($1, $2, $3, 1, 'send', $4, 0, 'queued', now() - interval '1 second')`, [
      runtime.workspace,
      id,
      number,
      JSON.stringify({ id: `${id}.${number}`, type: 'send', node: 'say', message: { text: `reply ${number}` } }),
    ]);
  }
  await until('all were sent', () => repliesTo('carol').length === 3);
  expect(repliesTo('carol')).toEqual(['reply 1', 'reply 2', 'reply 3']);
  expect(receiver.received.filter((received) => received.text.startsWith('reply ')).map((received) => received.headers['webhook-id'])).toEqual([1, 2, 3].map((number) => `${id}.${number}`));
  await until('the database says so', async () => (await query(`select from effects where conversation_id = $1 and state = 'sent'`, [id])).rowCount === 3);
});

test('a timer that came due while nobody ran fires at the next start', async () => {
  await write(runtime.url, hook, 'dora', 'hello');
  await until('it was answered', () => repliesTo('dora').length === 1);
  await runtime.stopRuntime();
  const past = Date.now() - 60_000;
  const { rows } = await query(`select s.conversation_id as id, s.state from sessions s join conversations c on c.id = s.conversation_id where c.address = 'dora'`);
  const state = rows[0].state;
  // As if the runtime had been away for the day that silence takes.
  await query('update sessions set state = $2 where conversation_id = $1', [rows[0].id, JSON.stringify({ ...newSession('', ''), ...state, waiting: { ...state.waiting, timers: [{ name: 'silence', at: past }] } })]);
  await query('update timers set due_at = to_timestamp($2 / 1000.0) where conversation_id = $1', [rows[0].id, past]);
  await runtime.restart();
  await until('it fired', () => repliesTo('dora').length === 2);
  expect(repliesTo('dora')[1]).toBe('Goodbye.');
});

test('what belongs to a channel that is gone is left alone, and looked at no more', async () => {
  const id = await conversation('eve');
  await accepted(id, ['orphan']);
  await query('delete from conversations where id = $1', [id]);
  expect(await runtime.house.lanes.recover(0)).toBe(0);
});
