/** Bytes that no editor would send: whoever sends them is cut off, nothing of it is stored, and everybody else goes on. */
import { catalogue } from '@patchbay/nodes/meta';
import { roots, sharedNode } from '@patchbay/schema/doc';
import { beforeEach, expect, test } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { dice } from '../lane/harness.ts';
import { ok } from '../support/client.ts';
import { until } from '../support/until.ts';
import type { Editor } from './editor.ts';
import { useRoom } from './world.ts';

const room = useRoom();

beforeEach(async () => {
  await room.newFlow();
});

/** The other person in the room still edits, and is heard. */
async function expectUnharmed(witness: Editor, mark: string): Promise<void> {
  witness.write(mark, 'still here');
  await witness.saved();
  const { nodes } = await room.stored();
  expect(nodes.map((node) => node.id)).toContain(mark);
}

/** An update as its author would send it: what changes in a copy of the document while `edit` runs. */
function updateOf(editor: Editor, edit: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  roots(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(editor.doc));
  const before = Y.encodeStateVector(copy);
  edit(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

/** A step as it is shared. */
const step = () => sharedNode({ id: 'f', type: 'say', version: 1, title: '', position: { x: 0, y: 0 }, config: { text: { en: 'hello' } } }, catalogue);

const random = dice(2026);
const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256));

test.each<[string, (editor: Editor) => Uint8Array]>([
  ['no bytes', () => new Uint8Array()],
  ['random bytes', () => bytes(200)],
  ['many random bytes', () => bytes(100_000)],
  ['an update that was cut', (editor) => updateOf(editor, (doc) => void doc.getMap('flow').set('x', 'y'.repeat(100))).slice(0, 40)],
  ['a promise of very many structs', () => Uint8Array.from([255, 255, 255, 255, 15, 1, 1, 0])],
  ['a promise of a very long text', () => Uint8Array.from([1, 1, 1, 0, 4, 1, 4, 102, 108, 111, 119, 255, 255, 255, 255, 15, 97])],
  ['a number that does not end', () => new Uint8Array(64).fill(255)],
  ['an update that depends on one that never came', (editor) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(editor.doc));
    copy.getMap('flow').set('first', 1);
    const between = Y.encodeStateVector(copy);
    copy.getMap('flow').set('second', 2);
    return Y.encodeStateAsUpdate(copy, between);
  }],
  ['an update larger than may be', (editor) => updateOf(editor, (doc) => void doc.getMap('flow').set('x', 'y'.repeat(1_100_000)))],
])('%s: refused, not stored, and nobody else is harmed', async (_, make) => {
  const [offender, witness] = [await room.join(), await room.join()];
  const stored = await room.updates();
  offender.sendUpdate(make(offender));
  await until('the offender is cut off', () => offender.closed.length > 0);
  expect(await room.updates()).toBe(stored);
  await expectUnharmed(witness, 'after');
});

test.each<[string, number]>([
  ['two million random bytes', 2_000_000],
  ['more than a whole flow may be', 21_000_000],
])('%s as what was written offline: refused, not stored, and nobody else is harmed', async (_, count) => {
  const [offender, witness] = [await room.join(), await room.join()];
  const stored = await room.updates();
  offender.sendUpdate(bytes(count), 'all that lacks');
  await until('the offender is cut off', () => offender.closed.length > 0);
  expect(await room.updates()).toBe(stored);
  await expectUnharmed(witness, 'after');
});

test.each<[string, Uint8Array]>([
  ['an empty frame', new Uint8Array()],
  ['a frame of one byte', Uint8Array.from([255])],
  ['a frame with a name that does not end', Uint8Array.from([200, 1, 97])],
  ['a frame of an unknown type', Buffer.concat([Uint8Array.from([73]), Buffer.from('x'.repeat(73)), Uint8Array.from([99])])],
  ['a large frame of nothing', new Uint8Array(2_000_000)],
])('%s on a raw connection does not disturb the server', async (_, frame) => {
  const witness = await room.join();
  const socket = new WebSocket(`${room.runtime.url.replace('http', 'ws')}/collab`, { headers: { cookie: room.runtime.owner.cookie ?? '', origin: room.runtime.url } });
  socket.on('error', () => {});
  await until('it is open', () => socket.readyState === WebSocket.OPEN);
  socket.send(frame);
  socket.send('a text frame');
  await expectUnharmed(witness, 'after');
  socket.terminate();
});

test('thirty updates with bytes changed on the way are refused or harmless, and the flow opens and publishes after them', async () => {
  const [offender, witness] = [await room.join(), await room.join()];
  for (let round = 0; round < 30; round += 1) {
    const update = updateOf(witness, (doc) => void doc.getMap('nodes').set(`fuzz${round}`, step()));
    for (let change = 0; change < 2; change += 1) update[Math.floor(random() * update.length)] = Math.floor(random() * 256);
    await offender.opened();
    offender.sendUpdate(update);
  }
  await expectUnharmed(witness, 'after');
  const fresh = await room.join();
  expect(fresh.graph()).toEqual(await room.stored());
  expect((await room.runtime.owner.post(`/api/flows/${room.flow}/publish`, {})).status).toBeLessThan(500);
});

test('twelve bytes that claim a colleague’s next letters do not silence them', async () => {
  const [offender, victim] = [await room.join(await room.runtime.member('editor')), await room.join(await room.runtime.member('editor'))];
  victim.write('first', 'hello');
  await victim.saved();
  await until('the offender sees it', () => roots(offender.doc).nodes.has('first'));
  const clock = Y.getState(victim.doc.store, victim.doc.clientID);
  // One struct of the victim's: a deleted stretch of a thousand letters that nobody has written yet.
  offender.sendUpdate(Uint8Array.from([1, 1, ...varint(victim.doc.clientID), ...varint(clock), 0, ...varint(1_000), 0]));
  await until('the offender is cut off', () => offender.closed.length > 0);
  victim.write('second', 'still heard');
  await victim.saved();
  expect((await room.stored()).nodes.map((node) => node.id)).toContain('second');
});

test('nor does claiming the letters of somebody who has not written yet', async () => {
  const [offender, victim] = [await room.join(await room.runtime.member('editor')), await room.join(await room.runtime.member('editor'))];
  victim.provider.setAwarenessField('user', { name: 'Vera' });
  await until('the offender sees who is there', () => offender.provider.awareness?.getStates().has(victim.doc.clientID));
  offender.sendUpdate(Uint8Array.from([1, 1, ...varint(victim.doc.clientID), 0, 0, ...varint(1_000), 0]));
  await until('the offender is cut off', () => offender.closed.length > 0);
  victim.write('heard', 'hello');
  await victim.saved();
  expect((await room.stored()).nodes.map((node) => node.id)).toContain('heard');
});

test('keys that would reach a prototype are data in the document, and nothing of the server changes', async () => {
  const ada = await room.join();
  roots(ada.doc).flow.set('__proto__', { polluted: true });
  roots(ada.doc).nodes.set('__proto__', new Y.Map([['type', 'say']]));
  roots(ada.doc).nodes.set('constructor', 7);
  await ada.saved();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect((await room.stored()).nodes.map((node) => node.id)).toEqual(expect.arrayContaining(['ask', 'start']));
});

test('an update of the second encoding changes nothing', async () => {
  const [ada, bob] = [await room.join(), await room.join()];
  const before = await room.stored();
  ada.sendUpdate(Y.encodeStateAsUpdateV2(ada.doc));
  await expectUnharmed(bob, 'after');
  expect((await room.stored()).nodes.map((node) => node.id).sort()).toEqual([...before.nodes.map((node) => node.id), 'after'].sort());
});

test('presence is each person’s own, and small', async () => {
  const [ada, bob] = [await room.join(await room.runtime.member('editor')), await room.join(await room.runtime.member('viewer'))];
  ada.provider.setAwarenessField('user', { name: 'Ada' });
  await until('bob sees ada', () => bob.provider.awareness?.getStates().get(ada.doc.clientID)?.user?.name === 'Ada');
  bob.provider.setAwarenessField('user', { name: 'x'.repeat(10_000) });
  bob.provider.awareness?.states.set(ada.doc.clientID, { user: { name: 'Not Ada' } });
  bob.provider.awareness?.meta.set(ada.doc.clientID, { clock: 1_000, lastUpdated: Date.now() });
  bob.provider.awareness?.emit('update', [{ added: [], updated: [ada.doc.clientID], removed: [] }, 'local']);
  bob.provider.setAwarenessField('user', { name: 'Bob' });
  await until('ada sees bob', () => ada.provider.awareness?.getStates().get(bob.doc.clientID)?.user?.name === 'Bob');
  const witness = await room.join();
  await until('the witness sees both', () => [...(witness.provider.awareness?.getStates().values() ?? [])].filter((state) => state.user).length === 2);
  expect(witness.provider.awareness?.getStates().get(ada.doc.clientID)?.user).toEqual({ name: 'Ada' });
});

test('a root of another kind than the server’s does not take the flow away', async () => {
  const ada = await room.join();
  const stored = await room.stored();
  const odd = new Y.Doc();
  odd.getText('nodes').insert(0, 'I am a text');
  odd.getArray('flow').insert(0, [1]);
  ada.sendUpdate(Y.encodeStateAsUpdate(odd));
  const bob = await room.join();
  bob.write('after', 'hello');
  await bob.saved();
  const { nodes } = await ok(room.runtime.owner.get(`/api/flows/${room.flow}/graph`));
  expect(nodes.map((node: { id: string }) => node.id).sort()).toEqual([...stored.nodes.map((node) => node.id), 'after'].sort());
});

/** A number as the encoding writes it. */
function varint(value: number): number[] {
  const out: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) out.push((left % 128) | 128);
  return [...out, left];
}
