/**
 * Dragging what is on the canvas: it meets snap lines, takes along what lies in frames and stands under it, hangs under a step that it may be
 * stacked to, and with Alt held leaves the original and drops a copy. Nothing is written before it is let go, and then in one undo step.
 * What moves is told to the canvas library directly: a thousand steps that stay where they are, and the page around them, are not asked.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand';
import { makeCopies } from '../actions/edit.ts';
import { moveNodes, type Places, stackNode } from '../doc/commands/index.ts';
import { useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import { allBoxes, cardBoxes, KEPT } from './boxes.ts';
import type { CanvasNode, CordType } from './canvas-types.ts';
import type { Box } from './cord-path.ts';
import { detailAt } from './detail.ts';
import { around, keptPlaces, movingWith, shifted } from './moving.ts';
import { beyondCanvas } from './pointer.ts';
import { showMoved } from './show-moved.ts';
import { type Guide, type Guides, snap, type SnapLines, snapLines } from './snap.ts';
import { STACK_GAP, stackUnder } from './stacks.ts';
import type { Dragged } from './use-canvas-nodes.ts';

/** Pixels of the screen. */
const SNAP_REACH = 6;

interface Drag {
  /** What was taken by the pointer, and what moves with it, where it stood. */
  taken: readonly string[];
  from: Places;
  box: Box;
  lines: SnapLines;
  boxes: ReadonlyMap<string, Box>;
  /** The canvas on the screen. */
  room: DOMRect;
  copies: boolean;
  /** Where it is drawn now. */
  places: Dragged;
  now: { dx: number; dy: number };
  under: ReturnType<typeof stackUnder>;
}

export interface DragMarks {
  guides: Guides;
  /** Where copies, or a step that snaps under another, will land. */
  landing: readonly Box[];
}

const NO_MARKS: DragMarks = { guides: {}, landing: [] };

export type MarksStore = StoreApi<DragMarks>;

/** Whether something moves, where (asked when the canvas is drawn anew for another reason), the marks to draw, and handlers for the canvas. */
export function useDragging() {
  const open = useOpenFlow();
  const { flow, view } = open;
  const speech = useSpeech();
  const { getZoom, screenToFlowPosition } = useReactFlow();
  const canvas = useStoreApi<CanvasNode, CordType>();
  const [dragging, setDragging] = useState(false);
  const marks = useMemo((): MarksStore => createStore(() => NO_MARKS), []);
  const drag = useRef<Drag | null>(null);
  const places = useCallback((): Dragged | undefined => drag.current?.places, []);

  const show = useCallback(
    (now: Drag, guides: Guides) => {
      const shown = shifted(now.from, now.now.dx, now.now.dy);
      now.places = now.copies ? now.from : shown;
      showMoved(canvas, now.places);
      const next: DragMarks = { guides: now.under ? {} : guides, landing: landingOf(now, shown) };
      if (!sameMarks(marks.getState(), next)) marks.setState(next, true);
    },
    [canvas, marks],
  );

  const onDragStart = useCallback(
    (event: { altKey: boolean }, _: CanvasNode, all: readonly CanvasNode[]) => {
      const ids = all.map((each) => each.id);
      const graph = flow.graph();
      const detail = detailAt(getZoom());
      const boxes = allBoxes(graph, flow, speech, detail);
      const moving = movingWith(graph, cardBoxes(graph, flow, speech, detail).stacks, ids);
      const own = [...moving].flatMap((id) => boxes.get(id) ?? []);
      const box = around(own);
      if (!box) return;
      const room = document.querySelector('.pb-canvas')?.getBoundingClientRect() ?? new DOMRect();
      const from = screenToFlowPosition({ x: room.left, y: room.top });
      const to = screenToFlowPosition({ x: room.right, y: room.bottom });
      const frames = new Set(graph.frames.map((frame) => frame.id));
      const inView = ([id, each]: [string, Box]) => !moving.has(id) && !frames.has(id) && each.x < to.x && each.x + each.width > from.x && each.y < to.y && each.y + each.height > from.y;
      const lines = snapLines([...boxes].filter(inView).map(([, each]) => each));
      const places = new Map([...moving].flatMap((id) => (boxes.has(id) ? [[id, { x: (boxes.get(id) as Box).x, y: (boxes.get(id) as Box).y }] as const] : [])));
      drag.current = { taken: ids, from: places, box, lines, boxes, room, copies: event.altKey, now: { dx: 0, dy: 0 }, places, under: undefined };
    },
    [flow, speech, getZoom, screenToFlowPosition],
  );

  /** `x` and `y`: where the canvas would put the thing `id`. */
  const moveTo = useCallback(
    (id: string, { x, y }: { x: number; y: number }) => {
      const now = drag.current;
      const start = now?.from.get(id);
      if (!now || !start) return;
      const zoom = getZoom();
      // A pointer over a panel or outside of the window leaves the thing at the edge of the canvas, where it can be seen.
      const beyond = beyondCanvas(now.room);
      const dx = x - start.x - beyond.x / zoom;
      const dy = y - start.y - beyond.y / zoom;
      const met = snap({ ...now.box, x: now.box.x + dx, y: now.box.y + dy }, now.lines, SNAP_REACH / zoom);
      now.now = { dx: dx + met.dx, dy: dy + met.dy };
      const at = { x: start.x + now.now.dx, y: start.y + now.now.dy };
      now.under = now.copies || now.taken.length !== 1 ? undefined : stackUnder(flow.graph(), flow.catalogue, now.boxes, { id, ...at, moving: now.from });
      setDragging(true);
      show(now, met.guides);
    },
    [flow, getZoom, show],
  );

  /** Alt pressed or let go on the way changes what will happen. */
  const onDrag = useCallback(
    (event: { altKey: boolean }) => {
      const now = drag.current;
      if (!now || now.copies === event.altKey) return;
      now.copies = event.altKey;
      show(now, marks.getState().guides);
    },
    [marks, show],
  );

  /** Writes the places into the flow. */
  const onDragStop = useCallback(() => {
    const now = drag.current;
    drag.current = null;
    setDragging(false);
    marks.setState(NO_MARKS, true);
    if (!now) return;
    const graph = flow.graph();
    const there = new Set([...graph.nodes, ...graph.notes, ...graph.frames].map((each) => each.id));
    const taken = now.taken.filter((id) => there.has(id));
    // Only now: the form of the step would take the hand's frames while it moves.
    if (!taken.every((id) => view.getState().selected.has(id))) view.select(taken);
    if (now.now.dx === 0 && now.now.dy === 0) return;
    if (now.copies) {
      makeCopies(open, now.from.keys(), { x: now.now.dx, y: now.now.dy });
      return;
    }
    const { stacks, cards: kept } = cardBoxes(graph, flow, speech, KEPT);
    const [target] = taken;
    const upper = now.under && kept.get(now.under.node);
    const position = now.under && graph.nodes.find((node) => node.id === now.under?.node)?.position;
    if (now.under && upper && position && target !== undefined) {
      const places = new Map(shifted(now.from, now.now.dx, now.now.dy)).set(target, { x: position.x, y: position.y + upper.height + STACK_GAP });
      stackNode(flow, { from: now.under, target, places: keptPlaces(places, stacks, kept) });
    } else moveNodes(flow, keptPlaces(shifted(now.from, now.now.dx, now.now.dy), stacks, kept));
    if (flow.graph() !== graph) return;
    // Nothing was written, since it may not be any more or was too little: the canvas must not show otherwise.
    showMoved(canvas, now.from);
  }, [open, flow, view, speech, canvas, marks]);

  return { dragging, places, marks, onDragStart, onDrag, onDragStop, moveTo };
}

function landingOf(drag: Drag, places: Places): Box[] {
  const box = (id: string) => drag.boxes.get(id);
  if (drag.copies) return [...places].flatMap(([id, place]) => (box(id) ? [{ ...(box(id) as Box), ...place }] : []));
  const upper = drag.under && box(drag.under.node);
  const [id] = drag.taken;
  const own = id === undefined ? undefined : box(id);
  return upper && own ? [{ ...own, x: upper.x, y: upper.y + upper.height + STACK_GAP }] : [];
}

function sameMarks(a: DragMarks, b: DragMarks): boolean {
  return sameLine(a.guides.x, b.guides.x) && sameLine(a.guides.y, b.guides.y) && a.landing.length === b.landing.length && b.landing.every(({ x, y }, at) => a.landing[at]?.x === x && a.landing[at]?.y === y);
}

function sameLine(a: Guide | undefined, b: Guide | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.at === b.at && a.from === b.from && a.to === b.to);
}
