/** Brings a place somebody asked for into view: moves the canvas as little as needed, then puts the focus on the card if that was wanted. */
import { metaOf } from '@patchbay/schema';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { cardLayout } from './card-layout.ts';
import { focusStep } from './focus-card.ts';

const MOVE_MS = 150;
const EDGE = 48;

/** Watches for wishes; `root` is the canvas element. */
export function useWanted(root: React.RefObject<HTMLElement | null>): void {
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const wanted = useView((state) => state.wanted);
  const { getViewport, setViewport } = useReactFlow();

  useEffect(() => {
    const node = wanted && flow.graph().nodes.find((each) => each.id === wanted.node);
    if (!wanted || !node || !root.current) return;
    const { width, height } = cardLayout(node, metaOf(flow.catalogue, node.type), speech, 'mid');
    const { x, y, zoom } = getViewport();
    const left = node.position.x * zoom + x;
    const top = node.position.y * zoom + y;
    const { clientWidth, clientHeight } = root.current;
    const dx = nudge(left, width * zoom, clientWidth);
    const dy = nudge(top, height * zoom, clientHeight);
    const inside = dx === 0 && dy === 0;
    if (!inside) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: MOVE_MS });
    if (wanted.card !== true) return;
    const soon = setTimeout(() => focusStep(wanted.node), inside ? 30 : MOVE_MS + 50);
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
