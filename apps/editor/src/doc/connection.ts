/**
 * The line to the server: whether edits are saved, on their way, kept while offline, or not allowed at all. "Saved" is
 * only said when the server has committed everything.
 */
import { HocuspocusProvider } from '@hocuspocus/provider';
import type { FlowDoc } from './flow-doc.ts';
import { FlowSocket } from './socket.ts';

export type SaveState = 'opening' | 'saved' | 'saving' | 'offline' | 'read only' | 'refused';

/** One socket for one document; it reconnects by itself and sends what was kept. */
export class Connection {
  readonly provider: HocuspocusProvider;
  readonly #socket: FlowSocket;
  #state: SaveState = 'opening';
  #everSynced = false;
  #connected = true;
  #refused = false;
  readonly #listeners = new Set<() => void>();
  readonly #flow: FlowDoc;

  /** Opens the document `name` at the `/collab` socket of this origin. */
  constructor(flow: FlowDoc, name: string) {
    this.#flow = flow;
    const look = () => this.#look();
    this.#socket = new FlowSocket({ url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/collab` });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.#socket,
      name,
      document: flow.doc,
      onSynced: look,
      onUnsyncedChanges: look,
      onAuthenticated: ({ scope }) => {
        this.#refused = false;
        flow.readOnly = scope === 'readonly';
        look();
      },
      onAuthenticationFailed: () => {
        this.#refused = true;
        flow.readOnly = true;
        look();
      },
      onStatus: ({ status }) => {
        this.#connected = status !== 'disconnected' && (status === 'connected' || !this.#everSynced);
        look();
      },
    });
    this.provider.attach();
    addEventListener('beforeunload', this.#warn);
  }

  /** Calls back when the state has changed. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state as it is now. */
  state = (): SaveState => this.#state;

  /** Was the document received at least once? Before that there is nothing to draw. */
  get opened(): boolean {
    return this.#everSynced;
  }

  /** Leaves the document, and calls `left` then: at once, or as soon as what was edited offline is saved. Nothing else is called back after this. */
  close(left: () => void): void {
    const leave = () => {
      if (this.#holdsEdits()) return;
      this.drop();
      left();
    };
    this.#listeners.clear();
    this.#listeners.add(leave);
    leave();
  }

  /** Leaves the document at once; what the server does not have yet is given up. */
  drop(): void {
    this.#listeners.clear();
    removeEventListener('beforeunload', this.#warn);
    this.provider.destroy();
    this.#socket.destroy();
  }

  /** Edits that only live in this page would be lost with it. */
  #warn = (event: BeforeUnloadEvent): void => {
    if (this.#holdsEdits()) event.preventDefault();
  };

  /** Are there edits here that the server does not have, and would take? */
  #holdsEdits(): boolean {
    return this.#everSynced && this.provider.unsyncedChanges > 0 && !this.#refused && !this.#flow.readOnly;
  }

  #look(): void {
    if (!this.provider) return; // events during construction
    if (this.provider.synced) this.#everSynced = true;
    const next = this.#now();
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #now(): SaveState {
    if (this.#refused) return 'refused';
    if (!this.#connected) return this.#everSynced ? 'offline' : 'opening';
    if (!this.#everSynced) return 'opening';
    if (this.#flow.readOnly) return 'read only';
    return this.provider.synced && this.provider.unsyncedChanges === 0 ? 'saved' : 'saving';
  }
}
