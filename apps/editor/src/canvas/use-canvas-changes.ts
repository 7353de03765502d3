/** Turns what the canvas library reports into selection and places. Places are kept here while something is dragged and committed when it is let go. */
import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { moveNodes } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import type { CanvasNode, CordType } from './canvas-types.ts';
import type { Dragged } from './use-canvas-nodes.ts';

const NOTHING: Dragged = new Map();

/** Handlers for the canvas, and the places that are not committed yet. */
export function useCanvasChanges() {
  const { flow, view } = useOpenFlow();
  const [dragged, setDragged] = useState<Dragged>(NOTHING);
  const current = useRef<Dragged>(NOTHING);

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      let selected: Set<string> | undefined;
      let places: Map<string, { x: number; y: number }> | undefined;
      for (const change of changes) {
        if (change.type === 'select') {
          selected ??= new Set(view.getState().selected);
          if (change.selected) selected.add(change.id);
          else selected.delete(change.id);
        } else if (change.type === 'position' && change.position && change.dragging) {
          places ??= new Map(current.current);
          places.set(change.id, change.position);
        }
      }
      if (selected) view.select(selected);
      if (places) {
        current.current = places;
        setDragged(places);
      }
    },
    [view],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<CordType>[]) => {
      for (const change of changes) if (change.type === 'select' && change.selected) view.selectCord(change.id);
      if (changes.some((change) => change.type === 'select' && !change.selected && change.id === view.getState().cord)) view.selectCord(null);
    },
    [view],
  );

  /** Writes the places into the flow; the drag becomes one undo step. What was dragged is selected now: its form would take the hand's frames while it moves. */
  const commit = useCallback(() => {
    const moved = current.current;
    if (moved.size > 0) {
      moveNodes(flow, moved);
      if (![...moved.keys()].every((id) => view.getState().selected.has(id))) view.select(moved.keys());
    }
    current.current = NOTHING;
    setDragged(NOTHING);
  }, [flow, view]);

  return { dragged, onNodesChange, onEdgesChange, commit };
}
