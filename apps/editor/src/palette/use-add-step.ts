/** Adds a step from the palette: after the selected step by its first open exit, where it was dropped, or in the middle of the view. */
import { metaOf } from '@patchbay/schema';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { firstOpenExit } from '../canvas/first-exit.ts';
import { boxesOf, freePlace, placeAfter } from '../canvas/place.ts';
import { onlySelected } from '../canvas/view.ts';
import { addNode, type ExitPlace } from '../doc/commands/index.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import { leadsOn } from './step-words.ts';
import { HELD } from './use-palette-drag.ts';

/** The exit whose cord lies under a place on the screen, if a step of this kind can go in between. */
function cordUnder(flow: FlowDoc, type: string, { x, y }: { x: number; y: number }): ExitPlace | undefined {
  const meta = metaOf(flow.catalogue, type);
  if (!meta || !leadsOn(meta)) return undefined;
  const id = document.elementFromPoint(x + HELD.x, y + HELD.y)?.closest('.react-flow__edge')?.getAttribute('data-id');
  const edge = flow.graph().edges.find((each) => each.id === id);
  return edge && { node: edge.source, exit: edge.exit };
}

/** `drop` is a place on the screen, a cord there is led through the step; without one the step is connected after the selected one if it can be. */
export function useAddStep(): (type: string, drop?: { x: number; y: number }) => void {
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (type, drop) => {
      const start = flow.catalogue[type]?.start ?? false;
      const cord = drop && !start ? cordUnder(flow, type, drop) : undefined;
      const after = cord ?? (drop || start ? undefined : firstOpenExit(flow, onlySelected(view.getState())));
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
