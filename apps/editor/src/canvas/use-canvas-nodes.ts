/**
 * The steps and notes of the flow as the canvas draws them. A card keeps its identity until something of its own
 * changes, so that one edit draws one card again, in a flow of any size.
 */
import { metaOf } from '@patchbay/schema';
import { useMemo, useRef } from 'react';
import { useCanEdit, useFindings, useFlow, useGraph, useSpeech, useTest, useView } from '../doc/flow-context.ts';
import type { ToldIssue } from '../issues/told-issue.ts';
import { usePeersAtSteps } from '../presence/use-peers-at-steps.ts';
import { type Walk, walkOf } from '../test-chat/walk.ts';
import type { CanvasNode, CardData, CardNodeType, NoteNodeType } from './canvas-types.ts';
import { cardLayout } from './card-layout.ts';
import { kindName } from './card-words.ts';
import { type CordIndex, cordIndex, leavingOf } from './cord-index.ts';
import type { Detail } from './detail.ts';
import { drawingOf } from './drawing.ts';
import { jacksOf } from './jacks.ts';

export type Dragged = ReadonlyMap<string, { x: number; y: number }>;

const NO_ISSUES: readonly ToldIssue[] = [];
const NO_PEERS: CardData['peers'] = [];

/** The walk of the running test; undefined when none runs. */
export function useWalk(): Walk | undefined {
  const run = useTest((test) => test.run);
  const chosen = useTest((test) => test.step);
  return useMemo(() => (run ? walkOf(run, chosen) : undefined), [run, chosen]);
}

/** Everything the canvas draws as a node. `dragged` has places that are not committed yet. */
export function useCanvasNodes(detail: Detail, dragged: Dragged): CanvasNode[] {
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

  const still = useMemo(() => {
    const index = (cords.current = cordIndex(graph, cords.current));
    const drawing = drawingOf(graph, flow, speech, detail);
    const fallback = fallbackOf(graph.defaults.failure !== undefined, graph.defaults.silence !== undefined);
    const nextCards = new Map<string, CardNodeType>();
    const nextNotes = new Map<string, NoteNodeType>();
    for (const node of graph.nodes) {
      const meta = metaOf(flow.catalogue, node.type);
      const plugged = leavingOf(index, node.id);
      const before = cards.current.get(node.id);
      const next: CardData = {
        node,
        meta,
        layout: cardLayout(node, meta, speech, detail, plugged.keys()),
        plugged,
        folded: foldedExits(plugged, drawing.folded),
        reached: index.arriving.has(node.id),
        jumps: drawing.jumps.get(node.id) ?? 0,
        fallback,
        issues: findings.byNode.get(node.id) ?? NO_ISSUES,
        peers: peers.get(node.id) ?? NO_PEERS,
        test: testOf(before?.data.test, walk, node.id),
        readOnly,
      };
      const data = before && sameCard(before.data, next) ? before.data : next;
      const chosen = selected.has(node.id);
      nextCards.set(node.id, before?.data === data && before.selected === chosen ? before : cardNode(data, chosen, speech.screen));
    }
    for (const note of graph.notes) {
      const before = notes.current.get(note.id);
      const data = before?.data.note === note && before.data.readOnly === readOnly ? before.data : { note, readOnly };
      const chosen = selected.has(note.id);
      const next: NoteNodeType = { id: note.id, type: 'note', position: note.position, width: note.width, height: note.height, measured: { width: note.width, height: note.height }, data, selected: chosen, zIndex: -1, ariaLabel: note.text.slice(0, 80), handles: [] };
      nextNotes.set(note.id, before?.data === data && before.selected === chosen ? before : next);
    }
    cards.current = nextCards;
    notes.current = nextNotes;
    return [...nextNotes.values(), ...nextCards.values()];
  }, [graph, flow, speech, detail, findings, selected, walk, peers, readOnly]);
  return useMemo(() => moved(still, dragged), [still, dragged]);
}

/** The same nodes, those under the hand where the hand is: nothing else is looked at again while it moves. */
function moved(nodes: CanvasNode[], dragged: Dragged): CanvasNode[] {
  if (dragged.size === 0) return nodes;
  return nodes.map((node) => {
    const position = dragged.get(node.id);
    return position ? { ...node, position } : node;
  });
}

function cardNode(data: CardData, selected: boolean, screen: string): CardNodeType {
  const { node, layout } = data;
  return {
    id: node.id,
    type: 'card',
    position: node.position,
    width: layout.width,
    height: layout.height,
    measured: { width: layout.width, height: layout.height },
    handles: jacksOf(layout),
    data,
    selected,
    ariaLabel: `${layout.title}, ${kindName(node.type, screen)}`,
  };
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
