/**
 * Shows things of the canvas somewhere else for a frame of a gesture, before anything is written. Only what moves is touched: handing the
 * library all nodes again would have it look through a thousand that stay. Whatever list of nodes it is given next puts all in its place.
 */
import type { ReactFlowState } from '@xyflow/react';
import type { StoreApi } from 'zustand';
import type { CanvasNode, CordType } from './canvas-types.ts';
import { type Dragged, movedNode } from './use-canvas-nodes.ts';

/** Cords follow; ids that are not on the canvas are left out. */
export function showMoved(canvas: Pick<StoreApi<ReactFlowState<CanvasNode, CordType>>, 'getState' | 'setState'>, places: Dragged): void {
  const { nodeLookup } = canvas.getState();
  for (const id of places.keys()) {
    const shown = nodeLookup.get(id);
    if (!shown) continue;
    // An object the library does not know as its own: the next list of nodes, even one that says what the last one said, is taken.
    const userNode = movedNode(shown.internals.userNode, places);
    nodeLookup.set(id, { ...shown, ...userNode, measured: { ...shown.measured, ...userNode.measured }, internals: { ...shown.internals, positionAbsolute: userNode.position, userNode } });
  }
  // Tells all that look at the canvas; what they look at is in the lookup.
  canvas.setState({});
}
