/** Brings a place somebody asked for into view: pans when it is outside, then puts the focus on the card if that was wanted. */
import { metaOf } from '@patchbay/schema';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { cardLayout } from './card-layout.ts';
import { focusCard } from './use-canvas-keys.ts';

const MOVE_MS = 150;
const EDGE = 48;

/** Watches for wishes; `root` is the canvas element. */
export function useWanted(root: React.RefObject<HTMLElement | null>): void {
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const wanted = useView((state) => state.wanted);
  const { getViewport, setCenter } = useReactFlow();

  useEffect(() => {
    const node = wanted && flow.graph().nodes.find((each) => each.id === wanted.node);
    if (!wanted || !node || !root.current) return;
    const { width, height } = cardLayout(node, metaOf(flow.catalogue, node.type), speech, 'mid');
    const { x, y, zoom } = getViewport();
    const left = node.position.x * zoom + x;
    const top = node.position.y * zoom + y;
    const { clientWidth, clientHeight } = root.current;
    const inside = left > EDGE / 2 && top > EDGE / 2 && left + width * zoom < clientWidth - EDGE / 2 && top + Math.min(height * zoom, clientHeight / 2) < clientHeight - EDGE;
    if (!inside) void setCenter(node.position.x + width / 2, node.position.y + height / 2, { zoom, duration: MOVE_MS });
    if (!wanted.card) return;
    const soon = setTimeout(() => focusCard(wanted.node), inside ? 30 : MOVE_MS + 50);
    return () => clearTimeout(soon);
  }, [wanted, flow, view, speech, getViewport, setCenter, root]);
}
