/** What may come into a document, tried on thousands of updates that were changed on the way. */
import { catalogue } from '@patchbay/nodes/meta';
import { readDoc, roots, sharedNode } from '@patchbay/schema/doc';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Admission } from '../../apps/runtime/src/collab/admission.ts';
import { dice } from '../lane/harness.ts';

const random = dice(2026);
const step = () => sharedNode({ id: 'f', type: 'say', version: 1, title: '', position: { x: 0, y: 0 }, config: { text: { en: 'hello' } } }, catalogue);

test('of two thousand updates with bytes changed on the way none that is let in keeps the document from being read again', () => {
  const document = new Y.Doc();
  roots(document);
  document.getMap('nodes').set('first', step());
  const stored = [Y.encodeStateAsUpdate(document)];
  const admission = new Admission(document);
  let [admitted, refused] = [0, 0];
  for (let round = 0; round < 2_000; round += 1) {
    const author = new Y.Doc();
    Y.applyUpdate(author, Y.encodeStateAsUpdate(document));
    author.clientID = 10 + (round % 7);
    const before = Y.encodeStateVector(author);
    if (round % 3) author.getMap('nodes').set(`n${round % 20}`, step());
    else author.getMap('nodes').delete(`n${round % 20}`);
    const update = Y.encodeStateAsUpdate(author, before);
    for (let change = round % 3; change > 0; change -= 1) update[Math.floor(random() * update.length)] = Math.floor(random() * 256);
    try {
      admission.admit(update, `user ${round % 7}`);
    } catch {
      refused += 1;
      continue;
    }
    admitted += 1;
    stored.push(update);
    Y.applyUpdate(document, update);
  }
  expect(admitted).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(200);
  const again = new Y.Doc();
  roots(again);
  for (const update of stored) Y.applyUpdate(again, update);
  expect([again.store.pendingStructs, again.store.pendingDs]).toEqual([null, null]);
  expect(readDoc(again)).toEqual(readDoc(document));
});
