/**
 * The open flow: the shared document, the graph read from it, and this client's own undo. Everything that changes the
 * document goes through `change`, which refuses while the flow is read only.
 */
import { catalogue } from '@patchbay/nodes/meta';
import type { Catalogue, Graph } from '@patchbay/schema';
import { GraphReader, roots } from '@patchbay/schema/doc';
import * as Y from 'yjs';

const UNDO_STEPS = 200;
const CAPTURE_MS = 400;

/** Holds the document from opening to closing the page; it knows no network and no screen. */
export class FlowDoc {
  readonly doc = new Y.Doc();
  readonly roots = roots(this.doc);
  readonly catalogue: Catalogue = catalogue;
  readonly undo: Y.UndoManager;
  /** Set by the connection: the server would ignore edits. */
  readOnly = false;
  readonly #origin = { local: true };
  readonly #reader: GraphReader;
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.#reader = new GraphReader(this.doc);
    const { flow, nodes, edges, notes, frames } = this.roots;
    this.undo = new Y.UndoManager([flow, nodes, edges, notes, frames] as Y.AbstractType<unknown>[], { trackedOrigins: new Set([this.#origin]), captureTimeout: CAPTURE_MS });
    this.undo.on('stack-item-added', () => {
      for (const stack of [this.undo.undoStack, this.undo.redoStack]) if (stack.length > UNDO_STEPS) stack.splice(0, stack.length - UNDO_STEPS);
    });
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) for (const listener of this.#listeners) listener();
    });
  }

  /** Calls back after every change of the document, own and others'. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The graph as it is now; unchanged parts keep their identity. */
  graph = (): Graph => this.#reader.read();

  /**
   * One change by the person at this screen, in one transaction. Writing in a field (`typing`) joins what was typed just
   * before into one undo step; everything else is a step of its own.
   */
  change(write: () => void, how: 'typing' | 'apart' = 'apart'): void {
    if (this.readOnly) return;
    if (how === 'apart') this.undo.stopCapturing();
    this.doc.transact(write, this.#origin);
    if (how === 'apart') this.undo.stopCapturing();
  }

  close(): void {
    this.undo.destroy();
    this.#reader.close();
    this.#listeners.clear();
    this.doc.destroy();
  }
}
