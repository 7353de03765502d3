/** Edges and corners by which a selected note or frame is resized. While they are pulled only the view knows; let go, the size is written in one undo step. */
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useEffect, useRef } from 'react';
import { type Extent, resize } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { pulled, type Side, SIDES } from './resized.ts';

interface ResizeEdgesProps {
  id: string;
  extent: Extent;
  least: { width: number; height: number };
}

/** Stands inside of what it resizes. */
export function ResizeEdges({ id, extent, least }: ResizeEdgesProps) {
  const { flow, view } = useOpenFlow();
  const { getZoom } = useReactFlow();
  const letGo = useRef<() => void>(undefined);
  // What is pulled may be deleted by a colleague: no pointer is let go on it any more.
  useEffect(() => () => letGo.current?.(), []);

  const begin = (event: PointerEvent<HTMLElement>, side: Side) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { pointerId, currentTarget: grip, clientX, clientY } = event;
    grip.setPointerCapture(pointerId);
    let last: Extent | undefined;
    const move = (next: globalThis.PointerEvent) => {
      last = pulled(extent, side, { x: (next.clientX - clientX) / getZoom(), y: (next.clientY - clientY) / getZoom() }, least);
      view.setResizing({ id, ...last });
    };
    const end = (next?: globalThis.PointerEvent) => {
      letGo.current = undefined;
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      if (last && next?.type === 'pointerup') resize(flow, id, last);
      view.setResizing(null);
    };
    letGo.current = end;
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  };
  return SIDES.map((side) => <span key={side} aria-hidden className="pb-resize nodrag nopan" data-side={side} onPointerDown={(event) => begin(event, side)} />);
}
