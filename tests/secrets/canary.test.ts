/** Secrets are looked for everywhere they must not be: in every table, every answer and every line of the log, after everything was done that uses them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SecretBox } from '../../apps/runtime/src/secrets/secret-box.ts';
import { operationsOf, send } from '../http/operations.ts';
import { createChat, createWebhook, deliver, Visitor, type Webhook, write } from '../support/channels.ts';
import { Client, ok } from '../support/client.ts';
import { echoFlow, publishFlow } from '../support/flows.ts';
import { SECRET_KEY } from '../support/people.ts';
import { startReceiver } from '../support/receiver.ts';
import { OWNER, startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';

let runtime: TestRuntime;
let hook: Webhook;
let visitor: Visitor;
/** Every secret of this installation, with its name. */
let secrets: [name: string, value: string][];
/** What was written to the process’s own output meanwhile: libraries have their own ideas of logging. */
const printed: string[] = [];
const real = { out: process.stdout.write, err: process.stderr.write };

beforeAll(async () => {
  const listen = (chunk: string | Uint8Array) => (printed.push(String(chunk)), true);
  process.stdout.write = listen as typeof process.stdout.write;
  process.stderr.write = listen as typeof process.stderr.write;
  runtime = await startTestRuntime();
  const { owner } = runtime;
  const receiver = await startReceiver();
  receiver.answer = (received) => (received.text.includes('fail') ? { status: 400 } : undefined);
  const flow = await publishFlow(owner, echoFlow);
  hook = await createWebhook(owner, flow, receiver.url);
  const old = hook.secret;
  hook = { ...hook, ...(await ok(owner.post(`/api/channels/${hook.id}/secret`))) };
  const chat = await createChat(owner, flow);
  visitor = new Visitor(runtime.url, chat);
  await visitor.say('hello');
  const otherVisitor = new Visitor(runtime.url, chat);
  await otherVisitor.say('hello');

  // Everything that uses a secret, well and badly.
  await write(runtime.url, hook, 'ada', 'well');
  await write(runtime.url, hook, 'ada', 'fail');
  await write(runtime.url, { ...hook, secret: old }, 'ada', 'with the old secret');
  await deliver(runtime.url, hook, 'not understood');
  await new Client(runtime.url).post('/api/auth/sign-in/email', { email: OWNER.email, password: 'a wrong password, which is a secret too' });
  await new Client(runtime.url).post('/api/auth/sign-in/email', { email: OWNER.email, password: OWNER.password });
  await until('both were sent', () => receiver.received.length >= 2);
  await receiver.close();
  await write(runtime.url, hook, 'ada', 'to nobody');
  await until('sending was given up or tried again', async () => (await runtime.pool.query(`select from effects where result is not null and state <> 'sent'`)).rowCount! > 0);
  const { workspace } = runtime.house;
  runtime.house.workspace = () => Promise.reject(new Error('a failure'));
  await owner.get('/api/me');
  runtime.house.workspace = workspace;

  const box = new SecretBox(SECRET_KEY);
  secrets = [
    ['SECRET_KEY', SECRET_KEY],
    ['the key of secrets at rest', box.derive('secrets at rest').toString('base64url')],
    ['the key of sign-in cookies', box.derive('sign-in').toString('base64url')],
    ['the webhook’s secret', hook.secret.slice('whsec_'.length)],
    ['the webhook’s old secret', old.slice('whsec_'.length)],
    ['the owner’s password', OWNER.password],
    ['a wrong password', 'a wrong password, which is a secret too'],
    ['the visitor’s token', visitor.token!],
    ['another visitor’s token', otherVisitor.token!],
    ['the owner’s cookie', decodeURIComponent(owner.cookie!.split('=')[1]!)],
  ];
});

afterAll(async () => {
  Object.assign(process.stdout, { write: real.out });
  Object.assign(process.stderr, { write: real.err });
  await runtime.stop();
});

/** The ways in which a secret could lie about: as it is, as bytes in hexadecimal, encoded, or decoded. */
const forms = (value: string): string[] => [value, Buffer.from(value).toString('hex'), Buffer.from(value).toString('base64').replace(/=+$/, ''), encodeURIComponent(value), ...(/^[A-Za-z0-9+/]{32}$/.test(value) ? [Buffer.from(value, 'base64').toString('hex')] : [])];

function expectNone(place: string, text: string, but: string[] = []): void {
  for (const [name, value] of secrets) if (!but.includes(name)) for (const form of forms(value)) expect(text.includes(form), `${name} in ${place}`).toBe(false);
}

test('the search would find them: each is found where it is put', () => {
  for (const [name, value] of secrets) expect(() => expectNone('a sentence', `found: ${value}.`), name).toThrow();
});

test('no table of the database holds one', async () => {
  const tables = (await runtime.pool.query(`select table_name as name from information_schema.tables where table_schema = 'public'`)).rows.map((row) => row.name);
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const { rows } = await runtime.pool.query(`select row_to_json(t)::text as text from ${table} t`);
    expectNone(`table ${table}`, rows.map((row) => row.text).join('\n'));
  }
});

test('a session’s row is not enough to be its owner: its cookie is signed', async () => {
  const { rows } = await runtime.pool.query('select token from sign_in_sessions');
  for (const { token } of rows) {
    for (const cookie of [token, `${token}.`, `${token}.${token}`]) expect((await new Client(runtime.url, `patchbay.session_token=${encodeURIComponent(cookie)}`).get('/api/me')).status).toBe(401);
  }
});

test('no line of the log holds one, nor a customer’s words', () => {
  const lines = runtime.log.lines.map((line) => JSON.stringify(line, (_, value) => (value instanceof Error ? { message: value.message, stack: value.stack, cause: String(value.cause) } : value))).join('\n');
  expect(runtime.log.lines.length).toBeGreaterThan(2);
  expectNone('the log', lines);
  expect(lines).not.toMatch(/with the old secret|to nobody|not understood/);
});

test('nothing of them was printed', () => {
  expectNone('the output', printed.join(''));
});

test('no answer to the owner holds one, after they were shown once', async () => {
  const { conversations } = await ok(runtime.owner.get('/api/conversations'));
  const flow = (await ok(runtime.owner.get('/api/flows'))).flows[0].id;
  for (const operation of operationsOf(runtime.house)) {
    if (operation.method !== 'GET') continue;
    const id = operation.path.includes('conversations') ? conversations[0].id : flow;
    const answer = await send(runtime.owner, operation, { id });
    expectNone(`${operation.method} ${operation.path}`, answer.text);
  }
  for (const path of ['/api/openapi.json', '/healthz', '/readyz', `/hooks/${hook.id}`, `/chat/${visitor.chat}/config`]) expectNone(path, (await runtime.owner.get(path)).text);
  expectNone('a changed channel', (await runtime.owner.patch(`/api/channels/${hook.id}`, { name: 'Renamed' })).text);
});
