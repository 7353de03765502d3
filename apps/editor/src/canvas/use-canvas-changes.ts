/** Turns what the canvas library reports into selection, places and sizes. What moves is kept here and written when it is let go. */
import { type EdgeChange, type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useOpenFlow, useView } from '../doc/flow-context.ts';
import type { CanvasNode, CordType } from './canvas-types.ts';
import type { Dragged } from './use-canvas-nodes.ts';
import { useDragging } from './use-dragging.ts';

/** Handlers for the canvas, what is not written yet, and the marks of a drag. */
export function useCanvasChanges() {
  const { flow, view } = useOpenFlow();
  const { getState } = useStoreApi();
  const { moveTo, onDragStart: beginDrag, ...dragging } = useDragging();
  const leaving = useRef(false);
  const resizing = useView((state) => state.resizing);
  const resized = useMemo((): Dragged | undefined => (resizing ? new Map([[resizing.id, { ...resizing.position, width: resizing.width, height: resizing.height }]]) : undefined), [resizing]);

  // What an undo or a colleague takes away is not selected any more.
  useEffect(
    () =>
      flow.subscribe(() => {
        const { selected } = view.getState();
        const there = [...selected].filter((id) => [flow.roots.nodes, flow.roots.notes, flow.roots.frames].some((drawn) => drawn.has(id)));
        if (there.length < selected.size) view.select(there);
      }),
    [flow, view],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      let selected: Set<string> | undefined;
      let joins = false;
      let moved: { id: string; position: { x: number; y: number } } | undefined;
      for (const change of changes) {
        if (change.type === 'select') {
          selected ??= new Set(view.getState().selected);
          joins ||= change.selected;
          if (change.selected) selected.add(change.id);
          else selected.delete(change.id);
        } else if (change.type === 'position' && change.position && change.dragging) moved ??= { id: change.id, position: change.position };
      }
      const next = selected;
      if (next && joins) view.select(next);
      else if (next) {
        leaving.current = true;
        queueMicrotask(() => leaving.current && view.select(next));
      }
      if (moved) moveTo(moved.id, moved.position);
    },
    [view, moveTo],
  );

  /** A drag of something else leaves the selection, and the form beside the canvas, as they are until it is let go. */
  const onDragStart = useCallback<typeof beginDrag>(
    (...start) => {
      leaving.current = false;
      beginDrag(...start);
    },
    [beginDrag],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<CordType>[]) => {
      // A box around cards takes cards only.
      if (getState().userSelectionActive) return;
      for (const change of changes) if (change.type === 'select' && change.selected) view.selectCord(change.id);
      if (changes.some((change) => change.type === 'select' && !change.selected && change.id === view.getState().cord)) view.selectCord(null);
    },
    [view, getState],
  );

  return { resized, onNodesChange, onEdgesChange, onDragStart, ...dragging };
}
