/** Somebody who edits a flow: the provider and the socket the editor uses, over a real WebSocket, with the cookie and Origin of a browser. */
import { HocuspocusProvider } from '@hocuspocus/provider';
import { catalogue } from '@patchbay/nodes/meta';
import type { Graph } from '@patchbay/schema';
import { readDoc, roots, sharedNode } from '@patchbay/schema/doc';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { FlowSocket } from '../../apps/editor/src/doc/socket.ts';
import { until } from '../support/until.ts';

export interface Editor {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  /** Reasons for which the server refused the document. */
  refused: string[];
  /** Codes with which the server closed the connection. */
  closed: number[];
  /** Resolves when the document has been read from the server. */
  opened(): Promise<void>;
  /** Resolves when everything that was written here is committed. */
  saved(): Promise<void>;
  /** Adds a step that says something. */
  write(id: string, text: string): void;
  graph(): Graph;
  /** Sends bytes as a document update, or as all that the server lacks, whatever they are. */
  sendUpdate(update: Uint8Array, as?: SyncType): void;
  leave(): void;
}

/** Opens a document; `headers` are those of the upgrade. */
export function openEditor(url: string, name: string, headers: Record<string, string>): Editor {
  const doc = new Y.Doc();
  roots(doc);
  const [refused, closed]: [string[], number[]] = [[], []];
  const socket = new FlowSocket({
    url: `${url.replace(/^http/, 'ws')}/collab`,
    WebSocketPolyfill: class extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        this.on('error', () => {});
      }
    },
    // The editor waits longer between attempts; a test has no time to.
    delay: 20,
    minDelay: 20,
    maxDelay: 100,
    onClose: ({ event }) => void closed.push(event.code),
  });
  const provider = new HocuspocusProvider({ websocketProvider: socket, name, document: doc, onAuthenticationFailed: ({ reason }) => void refused.push(reason) });
  provider.attach();
  return {
    doc,
    provider,
    refused,
    closed,
    opened: async () => void (await until('the document is open', () => provider.isSynced)),
    saved: async () => void (await until('everything is saved', () => provider.isSynced && provider.unsyncedChanges === 0)),
    write(id, text) {
      roots(doc).nodes.set(id, sharedNode({ id, type: 'say', version: 1, title: '', position: { x: 0, y: 0 }, config: { text: { en: text } } }, catalogue));
    },
    graph: () => readDoc(doc),
    sendUpdate: (update, as) => socket.webSocket?.send(updateMessage(name, update, as) as Uint8Array<ArrayBuffer>),
    leave() {
      provider.destroy();
      socket.destroy();
      doc.destroy();
    },
  };
}

/** Of messages that bring bytes of the document: the answer to a greeting, and a single update. */
type SyncType = 'all that lacks' | 'update';

/** A frame of the protocol: the document’s name, then sync (0), its type, and the bytes. */
function updateMessage(name: string, update: Uint8Array, as: SyncType = 'update'): Uint8Array {
  return Buffer.concat([sized(Buffer.from(name)), Buffer.from([0, as === 'update' ? 2 : 1]), sized(update)]);
}

function sized(bytes: Uint8Array): Uint8Array {
  const length: number[] = [];
  let left = bytes.length;
  for (; left > 127; left = Math.floor(left / 128)) length.push((left & 127) | 128);
  return Buffer.concat([Buffer.from([...length, left]), bytes]);
}
