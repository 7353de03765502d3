/** Set-up and signing in: once, with the right words, not too often, and with a cookie that only a browser of the same site sends. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTries } from '../../apps/runtime/src/people/tries.ts';
import { startRuntime } from '../../apps/runtime/src/runtime.ts';
import { Client, ok } from '../support/client.ts';
import { createDatabase } from '../support/database.ts';
import { keptLog } from '../support/log.ts';
import { OWNER, startTestRuntime, testConfig, type TestRuntime, tokenOf } from '../support/runtime.ts';

const signInAs = (client: Client, password: string, { email = OWNER.email, forwarded }: { email?: string; forwarded?: string } = {}) =>
  client.post('/api/auth/sign-in/email', { email, password }, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });

describe('set-up', () => {
  test('is done once, with the token of the link, and is closed from then on', async () => {
    const database = await createDatabase();
    const first = await startRuntime(testConfig(database.url), keptLog());
    const token = tokenOf(first.setUpUrl);
    const anybody = new Client(first.url);
    expect((await anybody.get('/api/status')).json).toEqual({ setup: 'open', signedIn: false });

    const refused = await anybody.post('/api/setup', { ...OWNER, token: `${token}x` });
    expect([refused.status, refused.json.title, anybody.cookie]).toEqual([403, 'Set-up is closed', undefined]);
    expect((await database.pool.query('select from users')).rowCount).toBe(0);

    // Two people with the same link at the same moment: one is first.
    const both = [new Client(first.url), new Client(first.url)];
    const statuses = await Promise.all(both.map(async (client, at) => (await client.post('/api/setup', { ...OWNER, email: `owner${at}@example.com`, token })).status));
    expect(statuses.sort()).toEqual([201, 403]);
    expect((await database.pool.query('select (select count(*) from users)::int as users, (select count(*) from workspaces)::int as workspaces')).rows).toEqual([{ users: 1, workspaces: 1 }]);
    const owner = both.find((client) => client.cookie)!;
    expect((await owner.get('/api/me')).json).toMatchObject({ role: 'owner', workspace: { name: OWNER.workspace } });
    expect((await anybody.get('/api/status')).json).toEqual({ setup: 'done', signedIn: false });
    expect((await anybody.post('/api/setup', { ...OWNER, token })).status).toBe(403);

    await first.stop();
    const again = await startRuntime(testConfig(database.url), keptLog());
    expect(again.setUpUrl).toBeUndefined();
    expect((await new Client(again.url).post('/api/setup', { ...OWNER, token })).status).toBe(403);
    await again.stop();
    await database.drop();
  });

  test('a second start before anybody came gives a new link, and the old one is worth nothing', async () => {
    const database = await createDatabase();
    const first = await startRuntime(testConfig(database.url), keptLog());
    await first.stop();
    const second = await startRuntime(testConfig(database.url), keptLog());
    expect((await new Client(second.url).post('/api/setup', { ...OWNER, token: tokenOf(first.setUpUrl) })).status).toBe(403);
    expect((await new Client(second.url).post('/api/setup', { ...OWNER, token: tokenOf(second.setUpUrl) })).status).toBe(201);
    await second.stop();
    await database.drop();
  });

  test.each([
    ['a short password', { password: 'short' }, 'password'],
    ['no e-mail address', { email: 'nobody' }, 'email'],
    ['an unknown time zone', { zone: 'Mars/Olympus' }, 'zone'],
    ['an empty name', { name: ' ' }, 'name'],
  ])('%s is refused with the field it is in', async (_, change, field) => {
    const answer = await new Client(runtime.url).post('/api/setup', { ...OWNER, token: 'any', ...change });
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toEqual([expect.objectContaining({ path: field })]);
  });
});

let runtime: TestRuntime;

beforeAll(async () => {
  runtime = await startTestRuntime();
});

beforeEach(async () => {
  await runtime.pool.query('delete from rate_limits');
});

afterAll(async () => {
  await runtime.stop();
});

describe('signing in', () => {
  test('gives a new session each time, in a cookie scripts cannot read and other sites cannot send', async () => {
    const client = new Client(runtime.url, 'patchbay.session_token=chosen-by-somebody-else');
    const first = await signInAs(client, OWNER.password);
    expect(first.status).toBe(200);
    const [cookie] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^patchbay\.session_token=[^;]{60,}; .*Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain('chosen-by-somebody-else');
    expect((await client.get('/api/me')).json.user.email).toBe(OWNER.email);
    const second = await signInAs(new Client(runtime.url), OWNER.password);
    expect(second.headers.getSetCookie()[0]).not.toBe(cookie);
  });

  test('the cookie is for secure connections alone when the address is https', async () => {
    const secure = await startTestRuntime({ config: { publicUrl: 'https://desk.example.com' } });
    const answer = await signInAs(new Client(secure.url), OWNER.password);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-patchbay\.session_token=.*; Secure/);
    await secure.stop();
  });

  test('a wrong password and an unknown address are answered alike', async () => {
    const wrong = await signInAs(new Client(runtime.url), 'not the password');
    const unknown = await signInAs(new Client(runtime.url), 'not the password', { email: 'nobody@example.com' });
    expect([wrong.status, wrong.headers.get('content-type'), wrong.json]).toEqual([401, 'application/problem+json', { type: 'about:blank', title: 'Not signed in', status: 401, detail: 'Invalid email or password.' }]);
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  });

  test('nobody can sign up', async () => {
    const answer = await new Client(runtime.url).post('/api/auth/sign-up/email', { name: 'N', email: 'new@example.com', password: 'long enough, surely' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await runtime.pool.query(`select from users where email = 'new@example.com'`)).rowCount).toBe(0);
  });

  test('signing out ends the session for whoever kept the cookie', async () => {
    const client = new Client(runtime.url);
    await signInAs(client, OWNER.password);
    const kept = new Client(runtime.url, client.cookie);
    await ok(client.post('/api/auth/sign-out', {}));
    expect((await kept.get('/api/me')).status).toBe(401);
  });
});

/** Tries that were made before, at the price of none: a password is slow to check on purpose. */
async function spend(pool: TestRuntime['pool'], count: number, who: (at: number) => { email: string; address: string }): Promise<void> {
  for (let at = 0; at < count; at += 1) await createTries(pool).take(who(at).email, who(at).address);
}

describe('guessing passwords', () => {
  const tries = async (count: number, options: (at: number) => { email?: string; forwarded?: string } = () => ({})) => {
    const statuses: number[] = [];
    for (let at = 0; at < count; at += 1) statuses.push((await signInAs(new Client(runtime.url), `guess number ${at}`, options(at))).status);
    return statuses;
  };

  test('ends after ten tries, for the right password too, and says when to come back', async () => {
    expect(await tries(11)).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const refused = await signInAs(new Client(runtime.url), OWNER.password);
    expect(refused.status).toBe(429);
    expect(refused.json).toMatchObject({ status: 429, title: 'Too many tries' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  test('is not made easier by pretending to come from elsewhere', async () => {
    await spend(runtime.pool, 9, (at) => ({ email: `somebody${at}@example.com`, address: '127.0.0.1' }));
    expect(await tries(2, (at) => ({ forwarded: `203.0.113.${at}`, email: `another${at}@example.com` }))).toEqual([401, 429]);
  });

  test('is not made easier by many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => signInAs(new Client(runtime.url), `guess ${at}`)));
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10);
    expect(answers.filter((answer) => answer.status === 429)).toHaveLength(10);
  });

  test('is not made easier by another spelling of the address', async () => {
    await spend(runtime.pool, 10, () => ({ email: OWNER.email, address: '127.0.0.1' }));
    for (const path of ['/api/auth/sign-in/email?again', '/api/auth/sign-in/email/', '/api/auth//sign-in/email', '/api/auth/sign-in%2Femail', '/api/auth/Sign-In/Email', '/api/auth/sign-in/./email', '/api//auth/sign-in/email']) {
      const answer = await new Client(runtime.url).post(path, { email: OWNER.email, password: OWNER.password });
      expect([404, 405, 429], path).toContain(answer.status);
    }
  });

  test('people who know their password are not counted', async () => {
    await spend(runtime.pool, 9, () => ({ email: OWNER.email, address: '127.0.0.1' }));
    for (let at = 0; at < 3; at += 1) expect((await signInAs(new Client(runtime.url), OWNER.password)).status).toBe(200);
  });
});

describe('behind one proxy of ours', () => {
  let proxied: TestRuntime;

  beforeAll(async () => {
    proxied = await startTestRuntime({ config: { trustedProxies: 1 } });
  });

  afterAll(async () => {
    await proxied.stop();
  });

  test('each client has their own tries, told by what the proxy added last', async () => {
    const from = async (forwarded: string, at: number) => (await signInAs(new Client(proxied.url), 'a guess', { forwarded, email: `somebody${at}@example.com` })).status;
    await spend(proxied.pool, 9, (at) => ({ email: `somebody${at}@example.com`, address: '203.0.113.1' }));
    expect(await from('198.51.100.7, 203.0.113.1', 9)).toBe(401);
    expect(await from('198.51.100.99, 203.0.113.1', 10)).toBe(429);
    expect(await from('203.0.113.1, 203.0.113.2', 11)).toBe(401);
  });

  test('one account is not guessed from many places', async () => {
    await spend(proxied.pool, 9, (at) => ({ email: OWNER.email, address: `203.0.113.${100 + at}` }));
    expect((await signInAs(new Client(proxied.url), 'a guess', { forwarded: '203.0.113.199' })).status).toBe(401);
    expect((await signInAs(new Client(proxied.url), 'a guess', { forwarded: '203.0.113.200', email: OWNER.email.toUpperCase() })).status).toBe(429);
  });
});
