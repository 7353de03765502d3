/**
 * The whole flow in small, with a frame around what is on the screen. The library's own map gives every card a listener that is
 * asked at each movement, which a flow of a thousand steps feels; this one draws all cards of a colour as one shape, anew when
 * the flow has changed and not while a card is under the hand.
 */
import { type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useFlow, useGraph, useSpeech } from '../doc/flow-context.ts';
import { useSettled } from '../kit/use-settled.ts';
import type { Box } from './cord-path.ts';
import { mapShapes } from './map-shapes.ts';
import { around } from './moving.ts';

const WIDTH = 156;
const HEIGHT = 96;
const MARGIN = 5;
const COLOURS: Record<string, string> = { note: 'var(--note-ink)', frame: 'var(--active)' };

/** Pressing or drawing on it moves the canvas there. */
export function FlowMap({ label }: { label: string }) {
  const flow = useFlow();
  const speech = useSpeech();
  const graph = useSettled(useGraph());
  const shapes = useMemo(() => mapShapes(graph, flow, speech), [graph, flow, speech]);
  const { setCenter, getZoom } = useReactFlow();
  const canvas = useStoreApi();
  const picture = useRef<SVGGElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const placed = useRef({ x: 0, y: 0, scale: 1 });

  useLayoutEffect(() => {
    let drawn = '';
    let size = '';
    let from: ReactFlowState['transform'] | undefined;
    const follow = ({ transform, width, height }: ReactFlowState, before?: ReactFlowState) => {
      if (!picture.current || !frame.current || (transform === from && width === before?.width && height === before.height)) return;
      from = transform;
      const [left, top, zoom] = transform;
      const seen: Box = { x: -left / zoom, y: -top / zoom, width: width / zoom, height: height / zoom };
      const { x, y, scale } = (placed.current = fitted(shapes.bounds ? (around([shapes.bounds, seen]) ?? seen) : seen));
      const place = `translate(${x} ${y}) scale(${scale})`;
      if (place !== drawn) picture.current.setAttribute('transform', (drawn = place));
      const { style } = frame.current;
      const sized = `${seen.width * scale}px ${seen.height * scale}px`;
      if (sized !== size) [style.width = '', style.height = ''] = (size = sized).split(' ');
      style.transform = `translate(${seen.x * scale + x}px, ${seen.y * scale + y}px)`;
    };
    follow(canvas.getState());
    return canvas.subscribe(follow);
  }, [canvas, shapes]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const map = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = placed.current;
    event.currentTarget.setPointerCapture(event.pointerId);
    void setCenter((event.clientX - map.left - x) / scale, (event.clientY - map.top - y) / scale, { zoom: getZoom() });
  };
  return (
    <div role="img" aria-label={label} className="pb-map-area" style={{ width: WIDTH, height: HEIGHT }} onPointerDown={go} onPointerMove={go}>
      <svg width={WIDTH} height={HEIGHT} aria-hidden>
        <g ref={picture}>
          {[...shapes.paths].map(([colour, path]) => (
            <path key={colour} d={path} fill={COLOURS[colour] ?? `var(--${colour}-cord)`} />
          ))}
        </g>
      </svg>
      <div ref={frame} className="pb-map-seen" />
    </div>
  );
}

/** How a part of the flow lies in the map: in its middle, as large as it can be. */
function fitted(all: Box): { x: number; y: number; scale: number } {
  const scale = Math.min((WIDTH - 2 * MARGIN) / all.width, (HEIGHT - 2 * MARGIN) / all.height);
  return { scale, x: (WIDTH - all.width * scale) / 2 - all.x * scale, y: (HEIGHT - all.height * scale) / 2 - all.y * scale };
}
