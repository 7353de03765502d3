/** Brings a place somebody asked for into view: moves the canvas as little as needed, then puts the focus on the card if that was wanted. */
import { useReactFlow } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { cardBoxes } from './boxes.ts';
import { detailAt } from './detail.ts';
import { focusStep } from './focus-card.ts';

const MOVE_MS = 150;
const EDGE = 48;
/** A card outside of the view is drawn when the canvas has moved. */
const DRAWN_WITHIN_MS = 600;

/** Watches for wishes; `root` is the canvas element. */
export function useWanted(root: React.RefObject<HTMLElement | null>): void {
  const { flow } = useOpenFlow();
  const speech = useSpeech();
  const wanted = useView((state) => state.wanted);
  const { getViewport, setViewport } = useReactFlow();

  // A wish is carried out once: another language on the screen does not bring the last place back.
  const bring = useEffectEvent((place: typeof wanted) => {
    const { x, y, zoom } = getViewport();
    const node = place?.node;
    const box = node === undefined ? undefined : cardBoxes(flow.graph(), flow, speech, detailAt(zoom)).cards.get(node);
    if (!place || node === undefined || !box || !root.current) return;
    const { width, height } = box;
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    const { clientWidth, clientHeight } = root.current;
    const dx = nudge(left, width * zoom, clientWidth);
    const dy = nudge(top, height * zoom, clientHeight);
    // A flight over half the flow would draw every card on its way.
    const near = Math.abs(dx) <= clientWidth && Math.abs(dy) <= clientHeight;
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, near ? { duration: MOVE_MS, interpolate: 'linear' } : undefined);
    return place.card === true ? focusSoon(node) : undefined;
  });
  useEffect(() => bring(wanted), [wanted]);
}

/** How far to move so that a span lies within the canvas; what is too long shows its beginning. */
function nudge(from: number, length: number, room: number): number {
  const before = EDGE - from;
  if (before > 0) return before;
  const after = room - EDGE - (from + length);
  return after < 0 ? Math.max(after, before) : 0;
}

/** Puts the focus on a step as soon as it is drawn, unless hands that are faster have moved on. Returns how to give up. */
function focusSoon(id: string): () => void {
  const before = document.activeElement;
  const until = performance.now() + DRAWN_WITHIN_MS;
  const look = () => {
    const now = document.activeElement;
    if ((now !== before && now !== document.body) || focusStep(id) || performance.now() > until) return;
    frame = requestAnimationFrame(look);
  };
  let frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}
