/**
 * The dots behind the flow. They are one picture that is moved with the canvas: the library's own background draws itself again
 * at each movement.
 */
import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { memo, useLayoutEffect, useRef } from 'react';

const GAP = 16;

/** `size` is the diameter of a dot, in flow pixels. */
export const CanvasDots = memo(function CanvasDots({ size }: { size: number }) {
  const dots = useRef<HTMLDivElement>(null);
  const canvas = useStoreApi();

  useLayoutEffect(() => {
    const { style } = dots.current ?? {};
    if (!style) return;
    let drawn = 0;
    const follow = ({ transform: [x, y, zoom] }: ReactFlowState) => {
      const gap = GAP * zoom;
      if (zoom !== drawn) {
        style.backgroundSize = `${gap}px ${gap}px`;
        style.setProperty('--dot-radius', `${(size * zoom) / 2}px`);
        drawn = zoom;
      }
      style.transform = `translate(${(x % gap) - gap / 2}px, ${(y % gap) - gap / 2}px)`;
    };
    follow(canvas.getState());
    return canvas.subscribe(follow);
  }, [canvas, size]);

  return <div ref={dots} aria-hidden className="pb-dots" />;
});
