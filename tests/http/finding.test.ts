/** Search and replace over all flows: what is found where, what is replaced is committed and seen by everybody, and nobody reaches another workspace's words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { echoFlow } from '../support/flows.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { until } from '../support/until.ts';
import { openEditor } from '../collab/editor.ts';

let runtime: TestRuntime;
let owner: Client;
const ids: string[] = [];

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
  for (const name of ['First echo', 'Second echo', 'Quiet']) ids.push((await ok(owner.post('/api/flows', { graph: { ...echoFlow, name, notes: name === 'Quiet' ? [] : [{ id: 'n1', text: `The ${name} says it again`, position: { x: 0, y: 0 } }] } }))).id);
});

afterAll(async () => {
  await runtime.stop();
});

const find = async (text: string, more: object = {}) => (await ok(owner.post('/api/find', { text, ...more }))).flows as { id: string; name: string; total: number; steps: string[]; matches: { note?: string; field: string; at: number }[] }[];

test('finds the flows in which a text stands, with the places', async () => {
  const found = await find('SAYS IT AGAIN');
  expect(found.map(({ name, total }) => [name, total]).toSorted()).toEqual([['First echo', 1], ['Second echo', 1]]);
  expect(found.find(({ name }) => name === 'First echo')?.matches).toMatchObject([{ note: 'n1', field: 'text', at: 15 }]);
  expect(await find('SAYS IT AGAIN', { matchCase: true })).toEqual([]);
  expect(await find('')).toEqual([]);
});

test('finds steps of a kind', async () => {
  expect((await find('', { kinds: ['on-message'] })).map(({ steps }) => steps)).toEqual([['start'], ['start'], ['start']]);
});

test('replaces in the named flows, and whoever has one open sees it', async () => {
  const editor = openEditor(runtime.url, `${runtime.workspace}/${ids[0]}`, { cookie: owner.cookie ?? '', origin: runtime.url });
  await editor.opened();
  const { flows } = await ok(owner.post('/api/replace', { text: 'says it again', replacement: 'repeats it', flows: [ids[0], ids[2]] }));
  expect(flows).toEqual([{ id: ids[0], name: 'First echo', replaced: 1 }, { id: ids[2], name: 'Quiet', replaced: 0 }]);
  await until('it is seen', () => editor.graph().notes.some(({ text }) => text.includes('repeats it')));
  editor.leave();
  const quiet = await ok(owner.get(`/api/flows/${ids[2]}`));
  expect(quiet.untouched, 'nobody has edited a flow in which nothing was replaced').toBe(true);
  expect((await ok(owner.get(`/api/flows/${ids[0]}/graph`))).notes).toMatchObject([{ text: 'The First echo repeats it' }]);
  expect((await ok(owner.get(`/api/flows/${ids[1]}/graph`))).notes).toMatchObject([{ text: 'The Second echo says it again' }]);
});

test('whoever may only read may look and not replace; strangers do neither', async () => {
  const viewer = await runtime.member('viewer');
  expect((await viewer.post('/api/find', { text: 'echo' })).status).toBe(200);
  expect((await viewer.post('/api/replace', { text: 'echo', replacement: 'x', flows: [ids[1]] })).status).toBe(403);
  const stranger = await runtime.stranger();
  expect((await ok(stranger.post('/api/find', { text: 'echo' }))).flows).toEqual([]);
  expect((await stranger.post('/api/replace', { text: 'echo', replacement: 'x', flows: [ids[1]] })).status).toBe(404);
  expect((await ok(owner.get(`/api/flows/${ids[1]}/graph`))).name).toBe('Second echo');
});
