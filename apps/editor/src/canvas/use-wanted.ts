/** Brings a place somebody asked for into view: moves the canvas as little as needed, then puts the focus on the card if that was wanted. */
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { cardBoxes } from './boxes.ts';
import { detailAt } from './detail.ts';
import { focusCard } from './use-canvas-keys.ts';

const MOVE_MS = 150;
const EDGE = 48;

/** Watches for wishes; `root` is the canvas element. */
export function useWanted(root: React.RefObject<HTMLElement | null>): void {
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const wanted = useView((state) => state.wanted);
  const { getViewport, setViewport } = useReactFlow();

  useEffect(() => {
    const { x, y, zoom } = getViewport();
    const box = wanted && cardBoxes(flow.graph(), flow, speech, detailAt(zoom)).cards.get(wanted.node);
    if (!wanted || !box || !root.current) return;
    const { width, height } = box;
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const { clientWidth, clientHeight } = root.current;
    const dx = nudge(left, width * zoom, clientWidth);
    const dy = nudge(top, height * zoom, clientHeight);
    const inside = dx === 0 && dy === 0;
    if (!inside) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: MOVE_MS });
    if (wanted.card !== true) return;
    const soon = setTimeout(() => focusCard(wanted.node), inside ? 30 : MOVE_MS + 50);
    return () => clearTimeout(soon);
  }, [wanted, flow, view, speech, getViewport, setViewport, root]);
}

/** How far to move so that a span lies within the canvas; what is too long shows its beginning. */
function nudge(from: number, length: number, room: number): number {
  const before = EDGE - from;
  if (before > 0) return before;
  const after = room - EDGE - (from + length);
  return after < 0 ? Math.max(after, before) : 0;
}
