/** Adds a step from the palette: after the selected step by its first open exit, where it was dropped, or in the middle of the view. */
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { firstOpenExit } from '../canvas/first-exit.ts';
import { boxesOf, freePlace, placeAfter } from '../canvas/place.ts';
import { onlySelected } from '../canvas/view.ts';
import { addNode } from '../doc/commands/index.ts';
import { useOpenFlow, useSpeech } from '../doc/flow-context.ts';

/** `drop` is a place on the screen; without one the step is connected after the selected one if it can be. */
export function useAddStep(): (type: string, drop?: { x: number; y: number }) => void {
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (type, drop) => {
      const start = flow.catalogue[type]?.start ?? false;
      const after = drop || start ? undefined : firstOpenExit(flow, onlySelected(view.getState()));
      const boxes = () => [...boxesOf(flow.graph(), flow, speech).values()];
      const middle = () => {
        const canvas = document.querySelector('.pb-canvas')?.getBoundingClientRect();
        const { x, y } = screenToFlowPosition({ x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) / 3 });
        return freePlace(boxes(), { x: x - 140, y });
      };
      const place = drop ? { position: screenToFlowPosition(drop) } : after ? placeAfter(flow, speech, after) : { position: middle() };
      const id = addNode(flow, { type, ...place, after });
      view.show({ node: id, card: true });
      if (matchMedia('(min-width: 720px)').matches) view.setInspector(true);
    },
    [flow, view, speech, screenToFlowPosition],
  );
}
