/** What goes wrong is said in one shape everywhere, in a sentence, and never with the server's insides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWebhook, deliver } from '../support/channels.ts';
import type { Answer, Client } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { upload } from '../support/upload.ts';

let runtime: TestRuntime;
let owner: Client;

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
});

afterAll(async () => {
  await runtime.stop();
});

/** The shape of RFC 9457, with a title for people. */
function expectProblem(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.json).toMatchObject({ type: 'about:blank', status, title: expect.stringMatching(/^[A-Z].{3,}/) });
  expect(answer.text).not.toMatch(/node_modules|\.ts\b|select |postgres|at \w+ \(/i);
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('one shape for', () => {
  test.each([
    ['an address that does not exist', 404, () => owner.get('/api/nowhere')],
    ['a method that does not exist', 404, () => owner.call('PUT', '/api/flows')],
    ['a page that does not exist', 404, () => owner.get('/assets/nowhere.js')],
    ['a hook that does not exist', 404, () => owner.post('/hooks/nowhere', {})],
    ['a chat that does not exist', 404, () => owner.get('/chat/nowhere/config')],
    ['a body that is not JSON', 400, () => owner.call('POST', '/api/flows', { body: '{', headers: JSON_TYPE })],
    ['an empty body', 400, () => owner.call('POST', '/api/flows', { body: '', headers: JSON_TYPE })],
    ['a body that is JSON and no object', 400, () => owner.post('/api/flows', [])],
    ['a field of the wrong type', 400, () => owner.post('/api/channels', { kind: 'webhook', name: 7 })],
    ['an id that is none', 400, () => owner.get('/api/flows/nowhere')],
    ['an id with a quote in it', 400, () => owner.get(`/api/flows/${encodeURIComponent("'; drop table flows; --")}`)],
    ['an id with a NUL in it', 400, () => owner.get('/api/flows/%00')],
    ['a path that is not well-formed', 400, () => owner.get('/api/flows/%E0%A4%A')],
    ['a number that is none', 400, () => owner.get('/api/contacts?limit=many')],
    ['a number out of its range', 400, () => owner.get('/api/contacts?limit=1000')],
    ['a time that is none', 400, () => owner.get('/api/conversations?after=yesterday')],
    ['a table name with a path in it', 400, () => owner.call('POST', '/api/tables/..%2Fetc/import', { body: 'a\n1\n', headers: { 'content-type': 'text/csv' } })],
    ['a cursor that is no id', 400, () => owner.get('/api/contacts?after=nowhere')],
    ['nobody who is signed in', 401, () => new (owner.constructor as typeof Client)(runtime.url).get('/api/me')],
  ])('%s', async (_, status, ask) => {
    expectProblem(await ask(), status);
  });

  test('a bug, whose evidence goes to the log and not to the caller', async () => {
    const { workspace } = runtime.house;
    runtime.house.workspace = () => Promise.reject(new Error('a secret detail of /srv/patchbay'));
    try {
      const answer = await owner.get('/api/me');
      expectProblem(answer, 500);
      expect(answer.text).not.toContain('secret detail');
      expect(runtime.log.lines.at(-1)).toMatchObject({ level: 'error', sentence: 'A request failed.', facts: { path: '/api/me', err: expect.objectContaining({ message: 'a secret detail of /srv/patchbay' }) } });
    } finally {
      runtime.house.workspace = workspace;
    }
  });

  test('a field that is wrong names the field and what is wrong with it', async () => {
    const answer = await owner.post('/api/channels', { kind: 'carrier-pigeon', name: '', settings: { url: 'ftp://x', nonsense: 1 } });
    expectProblem(answer, 400);
    expect(answer.json.errors.map((error: { path: string }) => error.path)).toEqual(expect.arrayContaining(['kind', 'name', 'settings.url', 'settings']));
  });
});

describe('too much', () => {
  const OVER = 1_048_577;
  const cookie = () => ({ cookie: owner.cookie ?? '' });

  test.each([true, false])('is refused with 413 at every door, its size announced: %s', async (announced) => {
    const hook = await createWebhook(owner, null);
    const { id: chat } = (await owner.post('/api/channels', { kind: 'web-chat', name: 'Chat' })).json;
    for (const path of ['/api/channels', `/hooks/${hook.id}`, `/chat/${chat}/messages`, '/api/setup', '/api/auth/sign-in/email']) {
      expectProblem(await upload(new URL(path, runtime.url), OVER, { announced, headers: cookie() }), 413);
    }
  });

  test('is refused at the edge exactly: one byte less is read', async () => {
    const hook = await createWebhook(owner, null);
    const body = JSON.stringify({ from: { id: 'ada' }, text: 'x'.repeat(1_000) });
    const full = body + ' '.repeat(1_048_576 - body.length);
    expect((await deliver(runtime.url, hook, full)).status).toBe(200);
    expect((await deliver(runtime.url, hook, `${full} `)).status).toBe(413);
  });

  test('a flow file may be larger, and has its own limit', async () => {
    expectProblem(await upload(new URL('/api/flows', runtime.url), 20 * 1_048_576 + 1, { announced: false, headers: cookie() }), 413);
    expect((await owner.call('POST', '/api/flows', { body: `${' '.repeat(2 * 1_048_576)}{}`, headers: JSON_TYPE })).status).toBe(201);
  });
});

test('JSON that nests too deep or holds odd keys is data or refused, never a crash', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expectProblem(await owner.call('POST', '/api/flows', { body: `{"graph":${deep}}`, headers: JSON_TYPE }), 422);
  const odd = await owner.call('POST', '/api/flows', { body: '{"name":"Odd","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', headers: JSON_TYPE });
  expect(odd.status).toBe(201);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
