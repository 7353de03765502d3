/** Who else has the flow open and which step they are at. What is shared vanishes with the connection; nothing of it is stored. */
import type { HocuspocusProvider } from '@hocuspocus/provider';

export interface Peer {
  /** One per open page. */
  client: number;
  id: string;
  name: string;
  /** The step they have selected. */
  step: string | undefined;
  pointer: { x: number; y: number } | undefined;
}

/** One per open flow. */
export class Presence {
  #peers: readonly Peer[] = [];
  readonly #provider: HocuspocusProvider;
  readonly #listeners = new Set<() => void>();

  constructor(provider: HocuspocusProvider, user: { id: string; name: string }) {
    this.#provider = provider;
    provider.setAwarenessField('user', { id: user.id, name: user.name });
    provider.awareness?.on('change', this.#look);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  peers = (): readonly Peer[] => this.#peers;

  /** Tells the others which step this person is at. */
  at(step: string | undefined): void {
    this.#provider.setAwarenessField('step', step ?? null);
  }

  /** Tells the others where this person points, in the canvas's own measure. */
  point(pointer: { x: number; y: number } | undefined): void {
    this.#provider.setAwarenessField('pointer', pointer ?? null);
  }

  /** The others see this person no more. */
  close(): void {
    this.#provider.awareness?.off('change', this.#look);
    this.#provider.awareness?.setLocalState(null);
    this.#listeners.clear();
  }

  #look = (): void => {
    const { awareness } = this.#provider;
    if (!awareness) return;
    const peers: Peer[] = [];
    for (const [client, state] of awareness.getStates()) {
      const peer = client === awareness.clientID ? undefined : readPeer(client, state);
      if (peer) peers.push(peer);
    }
    this.#peers = peers;
    for (const listener of this.#listeners) listener();
  };
}

/** Others' states come from other programs: anything that is not understood is left out. */
function readPeer(client: number, state: Record<string, unknown>): Peer | undefined {
  const user = state.user as { id?: unknown; name?: unknown } | undefined;
  if (typeof user?.name !== 'string' || typeof user.id !== 'string') return undefined;
  const pointer = state.pointer as { x?: unknown; y?: unknown } | null | undefined;
  return {
    client,
    id: user.id,
    name: user.name.slice(0, 80),
    step: typeof state.step === 'string' ? state.step : undefined,
    pointer: pointer && typeof pointer.x === 'number' && typeof pointer.y === 'number' ? { x: pointer.x, y: pointer.y } : undefined,
  };
}
