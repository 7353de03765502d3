/**
 * The dots behind the flow: a ground that lies in the canvas and moves with it. The library's own background draws itself again at
 * each movement.
 */
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';

/** Its size and its dots are of the style sheet; they grow with the zoom. */
export const CanvasDots = memo(function CanvasDots() {
  return (
    <ViewportPortal>
      <div aria-hidden className="pb-dots" />
    </ViewportPortal>
  );
});
