/** Plugging with the pointer: a jack pulled to a card connects, dropped on the empty canvas it asks which step to put there. */
import { type FinalConnectionState, type OnConnectEnd, useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { connect } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { SIZES } from './detail.ts';

/** The handler for the end of every pull; it decides by what is under the pointer. */
export function useConnecting(): OnConnectEnd {
  const { flow, view } = useOpenFlow();
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event, state: FinalConnectionState) => {
      const { fromNode, fromHandle } = state;
      if (!fromNode || !fromHandle?.id) return;
      const point = pointOf(event);
      const from = { node: fromNode.id, exit: fromHandle.id };
      const under = document.elementFromPoint(point.x, point.y);
      const target = state.toNode?.id ?? under?.closest('.react-flow__node')?.getAttribute('data-id');
      if (target) {
        const meta = flow.catalogue[flow.graph().nodes.find((node) => node.id === target)?.type ?? ''];
        if (target !== from.node && !meta?.start) connect(flow, from, target);
        return;
      }
      if (!under?.closest('.react-flow__pane')) return;
      const { x, y } = screenToFlowPosition(point);
      view.openList({ ...point, from, at: { x, y: y - SIZES.full.header / 2 }, existing: true });
    },
    [flow, view, screenToFlowPosition],
  );
}

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}
