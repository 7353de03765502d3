/** What another site could make a signed-in browser send is refused before anything is looked at. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
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

const flows = async () => (await ok(owner.get('/api/flows'))).flows.length;

test.each([
  ['an Origin of another site', { origin: 'https://evil.example' }],
  ['an Origin that only begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
  ['an Origin on another port', { origin: 'http://127.0.0.1:1' }],
  ['the Origin of a sandboxed frame', { origin: 'null' }],
  ['an empty Origin', { origin: '' }],
  ['no Origin, and a browser’s word that it is cross-site', { 'sec-fetch-site': 'cross-site' }],
  ['no Origin, and a browser’s word that it is a sister site', { 'sec-fetch-site': 'same-site' }],
])('a change with %s is refused', async (_, headers) => {
  const before = await flows();
  const answer = await owner.post('/api/flows', {}, headers);
  expect([answer.status, answer.json.title]).toEqual([403, 'Wrong origin']);
  expect(await flows()).toBe(before);
  expect((await owner.post('/api/auth/sign-out', {}, headers)).status).toBe(403);
  expect((await owner.get('/api/me')).status).toBe(200);
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'text/plain;charset=utf-8', 'application/jsonx', ''])('a body of type “%s”, as forms can send, is refused', async (type) => {
  const before = await flows();
  const answer = await owner.call('POST', '/api/flows', { body: '{}', headers: { 'content-type': type } });
  expect(answer.status).toBe(415);
  expect(await flows()).toBe(before);
});

test.each([
  ['our own Origin', () => ({ origin: runtime.url })],
  ['no Origin at all, as programs send', () => ({})],
  ['a browser’s word that it is the same site', () => ({ 'sec-fetch-site': 'same-origin' })],
])('a change with %s is taken', async (_, headers) => {
  expect((await owner.post('/api/flows', {}, headers())).status).toBe(201);
});

test('reading from another site is no change, and its answer cannot be read there', async () => {
  const answer = await owner.get('/api/flows', { origin: 'https://evil.example' });
  expect(answer.status).toBe(200);
  for (const [name] of answer.headers) expect(name).not.toMatch(/^access-control-/);
  const preflight = await owner.call('OPTIONS', '/api/flows', { headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
  expect(preflight.status).toBeGreaterThanOrEqual(400);
  for (const [name] of preflight.headers) expect(name).not.toMatch(/^access-control-/);
});

test('PUBLIC_URL is an Origin of ours wherever the runtime listens', async () => {
  const named = await startTestRuntime({ config: { publicUrl: 'https://desk.example.com' } });
  const status = async (origin: string) => (await named.owner.post('/api/flows', {}, { origin })).status;
  expect(await status('https://desk.example.com')).toBe(201);
  expect(await status('https://desk.example.com.evil.example')).toBe(403);
  await named.stop();
});

test('answers of the API are never kept by a cache', async () => {
  for (const path of ['/api/me', '/api/flows', '/api/status']) expect((await owner.get(path)).headers.get('cache-control')).toBe('no-store');
});

test('every answer forbids guessing its type, and pages forbid being framed', async () => {
  for (const path of ['/api/me', '/api/nowhere', '/healthz', '/readyz']) expect((await owner.get(path)).headers.get('x-content-type-options'), path).toBe('nosniff');
});
