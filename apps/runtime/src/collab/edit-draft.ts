/** Changing a draft from the server's side, while people may have it open: committed first, then shown to everybody, like any edit of theirs. */
import { catalogue } from '@patchbay/nodes/meta';
import type { Graph } from '@patchbay/schema';
import { changeGraph } from '@patchbay/schema/change';
import { readDoc } from '@patchbay/schema/doc';
import * as Y from 'yjs';
import type { Scope } from '../adapters/store/scope.ts';
import type { Caller } from '../people/roles.ts';
import { appendUpdate, graphHash, loadDraft } from './draft.ts';
import type { Rooms } from './rooms.ts';

/** Makes of the draft what `change` makes of its graph; false when that is the same. The caller must be allowed to edit, and the flow must exist. */
export async function editDraft(rooms: Rooms, scope: Scope, caller: Caller, flow: string, change: (graph: Graph) => Graph): Promise<boolean> {
  // Without opening the room: whatever goes through it counts as edited just now.
  const committed = await loadDraft(scope, flow);
  const asIs = committed && readDoc(committed);
  if (asIs && graphHash(change(asIs)) === graphHash(asIs)) return false;
  const connection = await rooms.openDirectConnection(`${caller.workspace}/${flow}`, { caller });
  try {
    const { document } = connection;
    if (!document) throw new Error('The room was closed at once.');
    // On a copy: nobody is shown what is not committed.
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
    const before = readDoc(copy);
    const known = Y.encodeStateVector(copy);
    const after = change(before);
    let changed = false;
    copy.once('update', () => (changed = true));
    copy.transact(() => changeGraph(copy, before, after, catalogue));
    if (!changed) return false;
    const update = Y.encodeStateAsUpdate(copy, known);
    await appendUpdate(scope, flow, update, caller.user.id);
    Y.applyUpdate(document, update);
    return true;
  } finally {
    await connection.disconnect();
  }
}
