/** Tells the others where this person points, ten times a second at most. */
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';

const EVERY_MS = 100;

/** Called with a place on the screen; without one the pointer has left. */
export function usePointing(): (x?: number, y?: number) => void {
  const { presence } = useOpenFlow();
  const { screenToFlowPosition } = useReactFlow();
  const last = useRef(0);
  return useCallback(
    (x, y) => {
      if (x === undefined || y === undefined) return presence.point(undefined);
      if (presence.peers().length === 0 || performance.now() - last.current < EVERY_MS) return;
      last.current = performance.now();
      const { x: flowX, y: flowY } = screenToFlowPosition({ x, y });
      presence.point({ x: Math.round(flowX), y: Math.round(flowY) });
    },
    [presence, screenToFlowPosition],
  );
}
