/**
 * The steps, notes and frames of the flow as the canvas draws them. A card keeps its identity until something of its own
 * changes, so that one edit draws one card again, in a flow of any size.
 */
import { metaOf, passer } from '@patchbay/schema';
import { useMemo, useRef } from 'react';
import { useCanEdit, useFindings, useFlow, useGraph, useSpeech, useTest, useView } from '../doc/flow-context.ts';
import type { ToldIssue } from '../issues/told-issue.ts';
import { usePeersAtSteps } from '../presence/use-peers-at-steps.ts';
import { type Walk, walkOf } from '../test-chat/walk.ts';
import type { CanvasNode, CardData, CardNodeType, FrameNodeType, NoteNodeType } from './canvas-types.ts';
import { type CardLayout, cardLayout } from './card-layout.ts';
import { kindName } from './card-words.ts';
import { type CordIndex, cordIndex, leavingOf } from './cord-index.ts';
import type { Detail } from './detail.ts';
import { drawingOf } from './drawing.ts';
import { jacksOf } from './jacks.ts';
import { downExit } from './stacks.ts';

/** Places, and of notes and frames that are being resized sizes too, that are not written into the flow yet. */
export type Dragged = ReadonlyMap<string, { x: number; y: number; width?: number; height?: number }>;

/** Even a selected frame, which the library lifts by a thousand, stays under cards and cords. */
const FRAMES_BELOW = -2_000;
const NO_ISSUES: readonly ToldIssue[] = [];
const NO_PEERS: CardData['peers'] = [];

/** The walk of the running test; undefined when none runs. */
export function useWalk(): Walk | undefined {
  const run = useTest((test) => test.run);
  const chosen = useTest((test) => test.step);
  return useMemo(() => (run ? walkOf(run, chosen) : undefined), [run, chosen]);
}

/** Everything the canvas draws as a node. What is in `over`, else what `dragged` gives when something is made anew, is not where the flow has it. */
export function useCanvasNodes(detail: Detail, over: Dragged | undefined, dragged: () => Dragged | undefined): CanvasNode[] {
  const nodes = usePlacedNodes(detail);
  return useMemo(() => {
    const places = over ?? dragged();
    return places ? nodes.map((node) => movedNode(node, places)) : nodes;
  }, [nodes, over, dragged]);
}

/** The node where it is now. */
export function movedNode<T extends CanvasNode>(node: T, dragged: Dragged): T {
  const at = dragged.get(node.id);
  if (!at) return node;
  const { x, y, width = node.width ?? 0, height = node.height ?? 0 } = at;
  return { ...node, position: { x, y }, width, height, measured: { width, height } };
}

function usePlacedNodes(detail: Detail): CanvasNode[] {
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const findings = useFindings();
  const selected = useView((view) => view.selected);
  const walk = useWalk();
  const peers = usePeersAtSteps();
  const readOnly = !useCanEdit();
  const cords = useRef<CordIndex | undefined>(undefined);
  const cards = useRef(new Map<string, CardNodeType>());
  const notes = useRef(new Map<string, NoteNodeType>());
  const frames = useRef(new Map<string, FrameNodeType>());

  return useMemo(() => {
    const index = (cords.current = cordIndex(graph, cords.current));
    const drawing = drawingOf(graph, flow, speech, detail);
    const fallback = fallbackOf(graph.defaults.failure !== undefined, graph.defaults.silence !== undefined);
    const nextCards = new Map<string, CardNodeType>();
    const nextNotes = new Map<string, NoteNodeType>();
    const nextFrames = new Map<string, FrameNodeType>();
    const goesOn = passer(graph, flow.catalogue);
    const layouts = new Map(graph.nodes.map((node) => [node.id, cardLayout(node, metaOf(flow.catalogue, node.type), speech, detail, leavingOf(index, node.id).keys())]));
    const titleAt = (id: string | null | undefined) => (id == null ? '' : (layouts.get(id)?.title ?? ''));
    for (const node of graph.nodes) {
      const meta = metaOf(flow.catalogue, node.type);
      const plugged = leavingOf(index, node.id);
      const before = cards.current.get(node.id);
      const onward = node.off ? (goesOn(node.id) ?? null) : undefined;
      const next: CardData = {
        node,
        meta,
        layout: layouts.get(node.id) as CardLayout,
        plugged,
        named: namedBy(plugged, onward, titleAt),
        folded: foldedExits(plugged, drawing.folded),
        reached: index.arriving.has(node.id),
        jumps: drawing.jumps.get(node.id) ?? 0,
        down: drawing.stacks.below.has(node.id) ? downExit(node, flow.catalogue) : undefined,
        under: drawing.stacks.above.has(node.id) && index.arriving.get(node.id)?.length === 1,
        goesOn: onward,
        fallback,
        issues: findings.byNode.get(node.id) ?? NO_ISSUES,
        peers: peers.get(node.id) ?? NO_PEERS,
        test: testOf(before?.data.test, walk, node.id),
        readOnly,
      };
      const data = before && sameCard(before.data, next) ? before.data : next;
      const { x, y } = drawing.boxes.get(node.id) ?? node.position;
      const chosen = selected.has(node.id);
      const same = before?.data === data && before.selected === chosen && before.position.x === x && before.position.y === y;
      nextCards.set(node.id, same ? before : cardNode(data, { x, y }, chosen, speech.screen));
    }
    for (const note of graph.notes) {
      const before = notes.current.get(note.id);
      const data = before?.data.note === note && before.data.readOnly === readOnly ? before.data : { note, readOnly };
      const next: NoteNodeType = { id: note.id, type: 'note', position: note.position, width: note.width, height: note.height, measured: { width: note.width, height: note.height }, data, selected: selected.has(note.id), zIndex: -1, ariaLabel: note.text.slice(0, 80), handles: [] };
      nextNotes.set(note.id, keptNode(before, next));
    }
    // Small frames lie over those around them.
    for (const frame of [...graph.frames].sort((a, b) => b.width * b.height - a.width * a.height)) {
      const before = frames.current.get(frame.id);
      const data = before?.data.frame === frame && before.data.readOnly === readOnly ? before.data : { frame, readOnly };
      const next: FrameNodeType = { id: frame.id, type: 'frame', position: frame.position, width: frame.width, height: frame.height, measured: { width: frame.width, height: frame.height }, data, selected: selected.has(frame.id), zIndex: FRAMES_BELOW, dragHandle: '.pb-frame-title', className: 'pb-frame-node', ariaLabel: frame.title, handles: [] };
      nextFrames.set(frame.id, keptNode(before, next));
    }
    cards.current = nextCards;
    notes.current = nextNotes;
    frames.current = nextFrames;
    return [...nextFrames.values(), ...nextNotes.values(), ...nextCards.values()];
  }, [graph, flow, speech, detail, findings, selected, walk, peers, readOnly]);
}

function cardNode(data: CardData, position: { x: number; y: number }, selected: boolean, screen: string): CardNodeType {
  const { node, layout } = data;
  return {
    id: node.id,
    type: 'card',
    position,
    width: layout.width,
    height: layout.height,
    measured: { width: layout.width, height: layout.height },
    handles: jacksOf(layout),
    data,
    selected,
    ariaLabel: `${layout.title}, ${kindName(node.type, screen)}`,
  };
}

function namedBy(plugged: CardData['plugged'], onward: CardData['goesOn'], titleAt: (id: CardData['goesOn']) => string): string {
  let named = titleAt(onward);
  for (const { target } of plugged.values()) named += `\n${titleAt(target)}`;
  return named;
}

function foldedExits(plugged: CardData['plugged'], folded: ReadonlySet<string>): string {
  let exits = '';
  for (const [exit, edge] of plugged) if (folded.has(edge.id)) exits += `${exit} `;
  return exits;
}

const FALLBACKS = [false, true].map((failure) => [false, true].map((silence) => ({ failure, silence })));

function fallbackOf(failure: boolean, silence: boolean): CardData['fallback'] {
  return FALLBACKS[Number(failure)]?.[Number(silence)] ?? { failure, silence };
}

/** The test's part of a card, the same object while the walk says the same of it. */
function testOf(before: CardData['test'], walk: Walk | undefined, id: string): CardData['test'] {
  if (!walk) return undefined;
  const card = walk.cards.get(id);
  if (before && before.exits === walk.exits && before.card === card) return before;
  return { card, exits: walk.exits };
}

function sameCard(before: CardData, next: CardData): boolean {
  for (const key in next) if (before[key] !== next[key]) return false;
  return true;
}

function keptNode<T extends CanvasNode>(before: T | undefined, next: T): T {
  return before && before.data === next.data && before.selected === next.selected ? before : next;
}
