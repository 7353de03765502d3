/** Who may open a document, decided before the upgrade and on the parsed name; and what somebody who may only read can do. */
import { randomUUID } from 'node:crypto';
import { roots } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { ok } from '../support/client.ts';
import { addUser, cookieOf, join } from '../support/people.ts';
import { until } from '../support/until.ts';
import { useRoom } from './world.ts';

const room = useRoom();

/** The answer to an upgrade: 101, or the status it was refused with. */
function upgrade(headers: Record<string, string>, path = '/collab'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${room.runtime.url.replace('http', 'ws')}${path}`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', (error) => (error.message.startsWith('Unexpected server response') ? undefined : reject(error)));
  });
}

const cookie = () => room.runtime.owner.cookie ?? '';

test.each([
  ['another site', 'https://evil.example'],
  ['an Origin that begins like ours', 'http://127.0.0.1.evil.example'],
  ['another port', 'http://127.0.0.1:1'],
  ['a sandboxed frame', 'null'],
])('a page of %s is refused before the upgrade', async (_, origin) => {
  expect(await upgrade({ cookie: cookie(), origin })).toBe(403);
});

test('a connection without an Origin is no browser’s, and is refused', async () => {
  expect(await upgrade({ cookie: cookie() })).toBe(403);
});

test('nobody without a session gets a connection', async () => {
  const origin = room.runtime.url;
  const user = await addUser(room.runtime.pool, 'Somebody');
  await join(room.runtime.pool, room.runtime.workspace, user, 'owner');
  expect(await upgrade({ origin })).toBe(401);
  expect(await upgrade({ origin, cookie: 'patchbay.session_token=made-up.c2lnbmF0dXJl' })).toBe(401);
  expect(await upgrade({ origin, cookie: await cookieOf(room.runtime.pool, user, 'an hour ago') })).toBe(401);
  expect(await upgrade({ origin, cookie: await cookieOf(room.runtime.pool, user) })).toBe(101);
  expect(await upgrade({ origin, cookie: cookie() })).toBe(101);
});

test('a role that may not read flows gets no connection', async () => {
  expect(await upgrade({ origin: room.runtime.url, cookie: (await room.runtime.member('a role nobody knows')).cookie ?? '' })).toBe(403);
});

test('many connections of nobody are refused and leave the server as it was', async () => {
  const statuses = await Promise.all(Array.from({ length: 200 }, () => upgrade({ origin: room.runtime.url })));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect((await room.runtime.owner.get('/api/me')).status).toBe(200);
});

test('a document of another workspace is refused as one that does not exist', async () => {
  const stranger = await room.runtime.stranger();
  const theirs = (await ok(stranger.post('/api/flows', {}))).id;
  const reasons: string[] = [];
  for (const name of [
    `${stranger.workspace}/${theirs}`,
    `${room.runtime.workspace}/${theirs}`,
    `${stranger.workspace}/${room.flow}`,
    `${room.runtime.workspace}/${randomUUID()}`,
    `${room.runtime.workspace}/${'-'.repeat(36)}`,
    `${room.runtime.workspace}/${room.flow}/more`,
    `${room.runtime.workspace}_${room.flow}`,
    room.name.toUpperCase(),
    ` ${room.name}`,
    room.flow,
    '__proto__',
    '../flows',
  ]) {
    const was = room.name;
    room.name = name;
    const editor = room.open();
    room.name = was;
    await until(`${JSON.stringify(name)} is refused`, () => editor.refused.length > 0 || editor.closed.length > 0);
    expect(editor.provider.isSynced, name).toBe(false);
    expect(editor.graph().nodes, name).toEqual([]);
    reasons.push(...editor.refused);
    editor.leave();
  }
  expect(new Set(reasons)).toEqual(new Set(['This flow does not exist, or you may not open it.']));
});

test('an archived flow cannot be opened', async () => {
  const { id } = await ok(room.runtime.owner.post('/api/flows', {}));
  await room.runtime.owner.delete(`/api/flows/${id}`);
  const was = room.name;
  room.name = `${room.runtime.workspace}/${id}`;
  const editor = room.open();
  room.name = was;
  await until('it is refused', () => editor.refused.length > 0);
});

test('a flow that is archived while it is open takes no more edits, and takes them again once it is restored', async () => {
  await room.newFlow();
  const editor = await room.join();
  editor.write('kept', 'Hello');
  await editor.saved();
  await ok(room.runtime.owner.delete(`/api/flows/${room.flow}`));
  const before = await room.updates();
  editor.write('late', 'Is anybody there?');
  await until('the edit is refused', () => editor.closed.includes(4503) && editor.refused.length > 0);
  expect(await room.updates()).toBe(before);
  editor.leave();
  await ok(room.runtime.owner.post(`/api/flows/${room.flow}/restore`));
  expect((await room.stored()).nodes.map((node) => node.id)).toContain('kept');
  const again = await room.join();
  again.write('again', 'Here we are');
  await again.saved();
  expect((await room.stored()).nodes.map((node) => node.id)).toContain('again');
});

test('a viewer sees everything and changes nothing, for anybody', async () => {
  const [owner, viewer] = [await room.join(), await room.join(await room.runtime.member('viewer'))];
  expect(viewer.provider.authorizedScope).toBe('readonly');
  owner.write('before', 'hello');
  await until('the viewer sees it', () => roots(viewer.doc).nodes.has('before'));
  const stored = await room.updates();
  viewer.write('smuggled', 'hello');
  owner.write('after', 'hello');
  await owner.saved();
  await until('the viewer sees what came after', () => roots(viewer.doc).nodes.has('after'));
  expect(viewer.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(await room.updates()).toBe(stored + 1);
  expect((await room.stored()).nodes.map((node) => node.id)).not.toContain('smuggled');
  expect(roots(owner.doc).nodes.has('smuggled')).toBe(false);
});

test.each(['owner', 'admin', 'publisher', 'editor'])('a member who is %s may edit', async (role) => {
  const member = await room.join(await room.runtime.member(role));
  member.write(role, 'hello');
  await member.saved();
  expect((await room.stored()).nodes.map((node) => node.id)).toContain(role);
});

test('whoever is lowered, removed or signed out while editing cannot edit any more, a few seconds later', async () => {
  const changes = [`update members set role = 'viewer' where "userId" = $1`, 'delete from members where "userId" = $1', 'delete from sign_in_sessions where "userId" = $1'];
  const editors = await Promise.all(
    changes.map(async (change) => {
      const member = await room.runtime.member('editor');
      const editor = await room.join(member);
      await room.runtime.pool.query(change, [(await member.get('/api/me')).json.user.id]);
      return editor;
    }),
  );
  const untouched = await room.join(await room.runtime.member('editor'));
  await until('their connections are closed', () => editors.every((editor) => editor.closed.length > 0), 6_000);
  const stored = await room.updates();
  for (const [at, editor] of editors.entries()) editor.write(`too late ${at}`, 'hello');
  untouched.write('in time', 'hello');
  await untouched.saved();
  expect(await room.updates()).toBe(stored + 1);
  expect(untouched.closed).toEqual([]);
});
