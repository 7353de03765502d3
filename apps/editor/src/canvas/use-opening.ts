/** Looks at the flow's beginning once, when the canvas is ready. */
import type { ReactFlowInstance } from '@xyflow/react';
import { type RefObject, useCallback } from 'react';
import { useFlow, useSpeech } from '../doc/flow-context.ts';
import type { CanvasNode, CordType } from './canvas-types.ts';
import { openingView } from './opening-view.ts';
import { boxesOf } from './place.ts';

/** To be called by the canvas when it is ready; `root` tells how much room there is. */
export function useOpening(root: RefObject<HTMLElement | null>): (canvas: ReactFlowInstance<CanvasNode, CordType>) => void {
  const flow = useFlow();
  const speech = useSpeech();
  return useCallback(
    (canvas) => {
      if (!root.current) return;
      const graph = flow.graph();
      void canvas.setViewport(openingView(graph, flow.catalogue, boxesOf(graph, flow, speech), root.current.clientWidth, root.current.clientHeight));
    },
    [flow, speech, root],
  );
}
