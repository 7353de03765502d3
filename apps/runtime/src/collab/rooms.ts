/**
 * Rooms: the shared documents while people edit. An update is committed before it is acknowledged or shown to anybody; a
 * viewer's edits are refused by message type; a document that cannot be loaded is refused, never shown empty.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { type Document, Hocuspocus, type beforeHandleAwarenessPayload, type beforeSyncPayload, type onAuthenticatePayload, type onLoadDocumentPayload, type onStoreDocumentPayload } from '@hocuspocus/server';
import { LIMITS } from '@patchbay/schema';
import * as Y from 'yjs';
import type { Scope } from '../adapters/store/scope.ts';
import type { Caller } from '../people/roles.ts';
import type { Log } from '../ports/log.ts';
import { Admission } from './admission.ts';
import { appendUpdate, compactDraft, loadDraft, noteDraft } from './draft.ts';

/** What a connection is allowed, decided before the upgrade. */
export interface RoomContext {
  caller: Caller;
}

/** Sync step 1 asks and changes nothing; step 2 answers it with everything the other side lacks. */
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
/** Bytes of one update. */
const UPDATE_BYTES_MAX = LIMITS.bodyBytes;
/** Bytes of all that was written while a connection was away, and of an update that was too large: both come as one after the next greeting. */
const CATCH_UP_BYTES_MAX = LIMITS.flowFileBytes;

export type Rooms = Hocuspocus<RoomContext>;

export function createRooms(scopes: (workspace: string) => Scope, log: Log): Rooms {
  const admissions = new WeakMap<Document, Admission>();
  const admissionOf = (document: Document): Admission => {
    const admission = admissions.get(document) ?? new Admission(document);
    admissions.set(document, admission);
    return admission;
  };

  return new Hocuspocus<RoomContext>({
    quiet: true,
    debounce: 1_000,
    maxDebounce: 5_000,
    timeout: 30_000,

    async onAuthenticate({ documentName, context, connectionConfig }: onAuthenticatePayload<RoomContext>) {
      const name = parseName(documentName);
      const { caller } = context;
      if (!name || name.workspace !== caller.workspace || !caller.can.includes('flow:read') || !(await exists(scopes(name.workspace), name.flow))) throw refusal('This flow does not exist, or you may not open it.');
      connectionConfig.readOnly = !caller.can.includes('flow:edit');
      return context;
    },

    async onLoadDocument({ documentName, document }: onLoadDocumentPayload<RoomContext>) {
      const name = requireName(documentName);
      const stored = await loadDraft(scopes(name.workspace), name.flow);
      if (!stored) throw refusal('This flow does not exist, or you may not open it.');
      Y.applyUpdate(document, Y.encodeStateAsUpdate(stored));
      return document;
    },

    async beforeSync({ type, payload, connection, document, documentName, context }: beforeSyncPayload<RoomContext>) {
      if (type === SYNC_STEP_1 || connection.readOnly) return;
      const name = requireName(documentName);
      try {
        const most = type === SYNC_STEP_2 ? CATCH_UP_BYTES_MAX : UPDATE_BYTES_MAX;
        if (payload.byteLength > most) throw new Error(`An update of ${payload.byteLength} bytes is larger than ${most}.`);
        admissionOf(document).admit(payload, context.caller.user.id);
        if (Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
        await appendUpdate(scopes(name.workspace), name.flow, payload, context.caller.user.id);
      } catch (error) {
        log.warn({ err: error, flow: name.flow, user: context.caller.user.id }, 'An edit could not be committed; its connection is closed, so that the editor sends it again.');
        // Without closing the socket the editor would believe itself connected and never send the edit again.
        connection.webSocket.close(4503, 'The edit could not be saved.');
        throw error;
      }
    },

    async beforeHandleAwareness({ states, document, context }: beforeHandleAwarenessPayload<RoomContext>) {
      if (context) admissionOf(document).admitPresence(states, context.caller.user.id);
    },

    async onStoreDocument({ documentName, document }: onStoreDocumentPayload<RoomContext>) {
      const name = requireName(documentName);
      const scope = scopes(name.workspace);
      await noteDraft(scope, name.flow, document);
      await compactDraft(scope, name.flow);
    },
  });
}

/** Milliseconds a stopping runtime waits for its rooms: edits are committed long since, only what lists show of them is still written. */
const CLOSE_MS = 2_000;

/** Sends everybody out and resolves when what lists show of their drafts is written. */
export async function closeRooms(rooms: Hocuspocus<RoomContext>): Promise<void> {
  rooms.closeConnections();
  rooms.flushPendingStores();
  const deadline = Date.now() + CLOSE_MS;
  while (rooms.getDocumentsCount() > 0 && Date.now() < deadline) await pause(5);
}

/** `<workspace>/<flow>`, both UUIDs: parsed once, and everything is decided on what was parsed. */
function parseName(documentName: string): { workspace: string; flow: string } | undefined {
  const parsed = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(documentName);
  return parsed?.[1] && parsed[2] ? { workspace: parsed[1], flow: parsed[2] } : undefined;
}

function requireName(documentName: string): { workspace: string; flow: string } {
  const name = parseName(documentName);
  if (!name) throw refusal('This is not the name of a flow.');
  return name;
}

async function exists(scope: Scope, flow: string): Promise<boolean> {
  return (await scope.from('flows').select('id').where('id', '=', flow).where('archived_at', 'is', null).executeTakeFirst()) !== undefined;
}

/** Hocuspocus shows `reason` to the client. */
function refusal(reason: string): Error & { reason: string } {
  return Object.assign(new Error(reason), { reason });
}
