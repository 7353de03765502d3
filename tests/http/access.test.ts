/** Who may do what: every route says it, and every role is tried on every route. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../../apps/runtime/src/http/app.ts';
import { PERMISSIONS, permissionsOf, ROLES } from '../../apps/runtime/src/people/roles.ts';
import { Client, ok } from '../support/client.ts';
import { addUser, cookieOf, join } from '../support/people.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { type Operation, operationsOf, send } from './operations.ts';

let runtime: TestRuntime;
let operations: Operation[];

beforeAll(async () => {
  runtime = await startTestRuntime();
  operations = operationsOf(runtime.house);
});

afterAll(async () => {
  await runtime.stop();
});

/** The two titles of a refused caller; a refusal for another reason (a wrong token) has another title. */
const refusal = ({ json }: { json: { title?: string } }) => (json?.title === 'Not signed in' || json?.title === 'Not allowed' ? json.title : undefined);

test('every route below /api is declared with who may call it', () => {
  const declared = operations.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  const { routes } = api(runtime.house);
  const undeclared = routes.filter(({ method, path }) => method !== 'ALL' && !declared.includes(`${method} ${path}`)).map(({ method, path }) => `${method} ${path}`);
  // The sign-in library guards its own two doors; the description of the API is for everybody.
  expect([...new Set(undeclared)].sort()).toEqual(['GET /api/openapi.json', 'POST /api/auth/sign-in/email', 'POST /api/auth/sign-out']);
  expect([...new Set(routes.filter(({ method }) => method === 'ALL').map(({ path }) => path))]).toEqual(['/api/*']);
  for (const { method, path, access } of operations) expect(['public', 'signed-in', ...PERMISSIONS], `${method} ${path}`).toContain(access);
});

test('what everybody may call is a short list', () => {
  expect(operations.filter(({ access }) => access === 'public').map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/status', 'POST /api/setup']);
});

test('nothing else of the sign-in library is reachable: what it could do with members and workspaces goes through our own routes', async () => {
  const { owner } = runtime;
  for (const path of ['sign-up/email', 'organization/create', 'organization/delete', 'organization/leave', 'organization/invite-member', 'organization/update-member-role', 'organization/set-active', 'update-user', 'change-password', 'revoke-sessions', 'delete-user']) {
    expect((await owner.post(`/api/auth/${path}`, { organizationId: runtime.workspace })).status, path).toBe(404);
  }
  for (const path of ['ok', 'error', 'get-session', 'list-sessions', 'organization/list', 'organization/get-full-organization', 'verify-email?token=x', 'callback/x']) expect((await owner.get(`/api/auth/${path}`)).status, path).toBe(404);
});

test('no GET changes anything', () => {
  for (const { method, path, access } of operations) if (method === 'GET') expect(access, path).toMatch(/:read$|^public$|^signed-in$/);
});

describe.each([...Object.keys(ROLES), 'a role nobody knows'])('%s', (role) => {
  test('may call exactly what the table of roles says', async () => {
    const member = await runtime.member(role);
    for (const operation of operations) {
      const { access = '' } = operation;
      const allowed = access === 'public' || access === 'signed-in' || permissionsOf(role).includes(access as never);
      const answer = await send(member, operation);
      const name = `${role}: ${operation.method} ${operation.path}`;
      expect(refusal(answer), name).toBe(allowed ? undefined : 'Not allowed');
      if (!allowed) expect(answer.status, name).toBe(403);
      else expect(answer.status, name).toBeLessThan(500);
    }
  });
});

describe('nobody', () => {
  const nobodies: [string, () => Promise<Client>][] = [
    ['without a cookie', async () => new Client(runtime.url)],
    ['with a made-up cookie', async () => new Client(runtime.url, 'patchbay.session_token=made-up.c2lnbmF0dXJl')],
    ['with an expired session', async () => new Client(runtime.url, await cookieOf(runtime.pool, await memberId('owner'), 'an hour ago'))],
    ['with a session whose signature was changed', async () => new Client(runtime.url, `${await cookieOf(runtime.pool, await memberId('owner'))}x`)],
    ['who belongs to no workspace', async () => new Client(runtime.url, await cookieOf(runtime.pool, await addUser(runtime.pool, 'Outsider')))],
    ['whose membership has ended', async () => {
      const user = await memberId('owner');
      const cookie = await cookieOf(runtime.pool, user);
      await runtime.pool.query('delete from members where "userId" = $1', [user]);
      return new Client(runtime.url, cookie);
    }],
    ['who signed out', async () => {
      const client = new Client(runtime.url, await cookieOf(runtime.pool, await memberId('owner')));
      const { cookie } = client;
      await ok(client.post('/api/auth/sign-out', {}));
      return new Client(runtime.url, cookie);
    }],
  ];

  test.each(nobodies)('%s may call only what is for everybody', async (_, make) => {
    const nobody = await make();
    for (const operation of operations) {
      const answer = await send(nobody, operation);
      const name = `${operation.method} ${operation.path}`;
      expect(refusal(answer), name).toBe(operation.access === 'public' ? undefined : 'Not signed in');
      if (operation.access !== 'public') expect(answer.status, name).toBe(401);
    }
  });

  async function memberId(role: string): Promise<string> {
    const user = await addUser(runtime.pool, 'Somebody');
    await join(runtime.pool, runtime.workspace, user, role);
    return user;
  }
});

test('a role that was lowered a moment ago is lowered', async () => {
  const member = await runtime.member('admin');
  expect((await member.post('/api/flows', {})).status).toBe(201);
  await runtime.pool.query(`update members set role = 'viewer' where "userId" = $1`, [(await member.get('/api/me')).json.user.id]);
  expect((await member.post('/api/flows', {})).status).toBe(403);
  expect((await member.get('/api/me')).json).toMatchObject({ role: 'viewer', can: ROLES.viewer });
});

test('a refusal tells the role and whom to ask', async () => {
  const viewer = await runtime.member('viewer');
  expect((await viewer.post('/api/flows', {})).json).toEqual({ type: 'about:blank', title: 'Not allowed', status: 403, detail: 'Your role (viewer) may not do this. Ask an owner or admin of the workspace.' });
});
