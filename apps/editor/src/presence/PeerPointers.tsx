/** The pointers of the others on the canvas, each in its person's colour. Decoration: names and places are said elsewhere. */
import { useStore, ViewportPortal } from '@xyflow/react';
import type { CSSProperties } from 'react';
import { usePeers } from '../doc/flow-context.ts';
import { personColour } from '../kit/Avatar.tsx';

/** As large at every zoom. */
export function PeerPointers() {
  const peers = usePeers().filter((peer) => peer.pointer);
  const scale = useStore((state) => 1 / state.transform[2]);
  if (peers.length === 0) return null;
  return (
    <ViewportPortal>
      {peers.map((peer) => (
        <div key={peer.client} aria-hidden className="pb-peer-pointer" style={{ transform: `translate(${peer.pointer?.x ?? 0}px, ${peer.pointer?.y ?? 0}px) scale(${scale})`, transformOrigin: '0 0', '--peer': personColour(peer.id) } as CSSProperties}>
          <svg width="18" height="20" viewBox="0 0 18 20" style={{ fill: 'var(--peer)', stroke: 'var(--surface)' }}>
            <path d="M2 2l13 7-5.6 1.7L6.6 16z" strokeWidth="1.5" strokeLinejoin="round" />
          </svg>
          <span>{peer.name}</span>
        </div>
      ))}
    </ViewportPortal>
  );
}
