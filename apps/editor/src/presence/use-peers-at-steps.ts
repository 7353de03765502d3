/** Who is at which step. Others' pointers move ten times a second; this changes only when somebody goes to another step. */
import { useRef } from 'react';
import { usePeers } from '../doc/flow-context.ts';
import type { Peer } from './presence.ts';

type PeersAtSteps = ReadonlyMap<string, readonly Peer[]>;

/** Others by the step they have selected, each person once: in two windows one is still one person. */
export function usePeersAtSteps(): PeersAtSteps {
  const placed = [...new Map(usePeers().flatMap((peer) => (peer.step === undefined ? [] : [[`${peer.step} ${peer.id}`, peer] as const]))).values()];
  const key = JSON.stringify(placed.map(({ client, id, name, step }) => [client, id, name, step]));
  const known = useRef<{ key: string; peers: PeersAtSteps }>(undefined);
  if (known.current?.key !== key) known.current = { key, peers: Map.groupBy(placed, (peer) => peer.step ?? '') };
  return known.current.peers;
}
