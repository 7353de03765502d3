/** Turns what the canvas library reports into selection, places and sizes. What moves is kept here and written when it is let go. */
import { type EdgeChange, type NodeChange, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Extent, resize } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import type { CanvasNode, CordType } from './canvas-types.ts';
import type { Dragged } from './use-canvas-nodes.ts';
import { useDragging } from './use-dragging.ts';

const NOTHING: Dragged = new Map();

/** Handlers for the canvas, what is not written yet, and the marks of a drag. */
export function useCanvasChanges() {
  const { flow, view } = useOpenFlow();
  const { getState } = useStoreApi();
  const { dragged, moveTo, ...dragging } = useDragging();
  const [resized, setResized] = useState<Dragged>(NOTHING);
  const extent = useRef<(Extent & { id: string }) | null>(null);

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
      let moved: { id: string; position: { x: number; y: number } } | undefined;
      for (const change of changes) {
        if (change.type === 'select') {
          selected ??= new Set(view.getState().selected);
          if (change.selected) selected.add(change.id);
          else selected.delete(change.id);
        } else if (change.type === 'position' && change.position) {
          if (change.dragging) moved ??= { id: change.id, position: change.position };
          else if (change.dragging === undefined) extent.current = { ...extentOf(change.id), position: change.position };
        } else if (change.type === 'dimensions' && change.dimensions && change.resizing) {
          extent.current = { ...extentOf(change.id), ...change.dimensions };
        } else if (change.type === 'dimensions' && change.resizing === false) writeExtent();
      }
      if (selected) view.select(selected);
      if (moved) moveTo(moved.id, moved.position);
      if (extent.current) {
        const { id, position, width, height } = extent.current;
        setResized(new Map([[id, { ...position, width, height }]]));
      }

      function extentOf(id: string): Extent & { id: string } {
        if (extent.current?.id === id) return extent.current;
        const { notes, frames } = flow.graph();
        const { position, width, height } = [...notes, ...frames].find((each) => each.id === id) ?? { position: { x: 0, y: 0 }, width: 0, height: 0 };
        return { id, position, width, height };
      }

      function writeExtent(): void {
        if (extent.current) resize(flow, extent.current.id, extent.current);
        extent.current = null;
        setResized(NOTHING);
      }
    },
    [flow, view, moveTo],
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

  return { dragged: resized.size > 0 ? resized : dragged, onNodesChange, onEdgesChange, ...dragging };
}
