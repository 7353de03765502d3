/**
 * What may come into a document. Bytes are tried on a copy first, since what cannot be applied once cannot be loaded ever again;
 * and nobody writes in another's name, since the library would believe them and ignore what the other writes from then on.
 */
import * as Y from 'yjs';

/** Bytes of what somebody shows of themselves: name, colour, cursor. */
const PRESENCE_BYTES_MAX = 4_096;

/** Of one document; it lives as long as the document does. */
export class Admission {
  readonly #document: Y.Doc;
  /** Made when somebody writes: most who open a document only read. */
  #copy: Y.Doc | undefined;
  /** Who writes under which of the library's client numbers; whoever is seen with one first. */
  readonly #writers = new Map<number, string>();

  constructor(document: Y.Doc) {
    this.#document = document;
    // What the server itself wrote has not come through here, and what people write in it depends on it.
    document.on('update', (update: Uint8Array) => this.#copy && Y.applyUpdate(this.#copy, update));
  }

  /** Throws, with a sentence for the log, when an update may not come in. */
  admit(update: Uint8Array, user: string): void {
    const writers = new Set<number>();
    const copy = (this.#copy ??= copyOf(this.#document));
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      if (id.clock + length <= Y.getState(copy.store, id.client)) continue; // known already
      if ((this.#writers.get(id.client) ?? user) !== user) throw new Error('An update continues what somebody else is writing.');
      writers.add(id.client);
    }
    try {
      Y.applyUpdate(copy, update);
    } catch (error) {
      this.#copy = undefined;
      throw new Error('An update cannot be applied.', { cause: error });
    }
    if (copy.store.pendingStructs || copy.store.pendingDs) {
      this.#copy = undefined;
      throw new Error('An update depends on one that never came.');
    }
    for (const writer of writers) this.#writers.set(writer, user);
  }

  /** Leaves of what somebody says is present only what is theirs to say. */
  admitPresence(states: Map<number, unknown>, user: string): void {
    for (const [client, state] of states) {
      const theirs = (this.#writers.get(client) ?? user) === user && Buffer.byteLength(JSON.stringify(state)) <= PRESENCE_BYTES_MAX;
      if (theirs) this.#writers.set(client, user);
      else states.delete(client);
    }
  }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
}
