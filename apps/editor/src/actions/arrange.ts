/** What is done with what is selected: copying, lining up, spreading, tidying, framing, drawing small, switching off. Toolbar and card menu call the same actions. */
import { msg, t } from '@lingui/core/macro';
import { alignPlaces, type Axis, distributePlaces, type Edge } from '../canvas/align.ts';
import { allBoxes, cardBoxes, KEPT } from '../canvas/boxes.ts';
import type { Box } from '../canvas/cord-path.ts';
import { detailAt } from '../canvas/detail.ts';
import { around, keptPlaces, movingWith } from '../canvas/moving.ts';
import { pasteSoon } from '../canvas/load-paste.ts';
import { glides } from '../canvas/use-gliding.ts';
import { addFrame, moveNodes, type Places, putInOrder, setNodeFlag } from '../doc/commands/index.ts';
import { FRAME_SIDE, FRAME_TOP } from '../doc/frame-contents.ts';
import { toast } from '../kit/toast.ts';
import type { Action, Scene } from './action.ts';
import { speechOf } from './targets.ts';
import { FIT } from './view.ts';

/** The part of a scene these actions use. */
export type Table = Pick<Scene, 'open' | 'canvas'>;

/** An action that needs no more than that. */
export interface ArrangeAction extends Omit<Action, 'ready' | 'run'> {
  /** Its words where it would take back what it did. */
  back?: Action['label'];
  ready?(table: Table): boolean;
  run(table: Table): void;
}

const selectedOf = ({ open }: Table) => open.view.getState().selected;
const someSelected = (table: Table) => selectedOf(table).size > 0;
const severalSelected = (table: Table) => selectedOf(table).size > 1;
const steps = (table: Table) => table.open.flow.graph().nodes.filter((node) => selectedOf(table).has(node.id));
const someSteps = (table: Table) => steps(table).length > 0;

/** The actions in the order of the toolbar. */
export const ARRANGE_ACTIONS = {
  alignLeft: align('align-left', msg`Align left`, 'left'),
  alignCentre: align('align-centre', msg`Align centres`, 'centre'),
  alignRight: align('align-right', msg`Align right`, 'right'),
  alignTop: align('align-top', msg`Align top`, 'top'),
  alignMiddle: align('align-middle', msg`Align middles`, 'middle'),
  alignBottom: align('align-bottom', msg`Align bottom`, 'bottom'),
  distributeAcross: distribute('distribute-across', msg`Spread out evenly across`, 'across'),
  distributeDown: distribute('distribute-down', msg`Spread out evenly down`, 'down'),
  tidy: {
    id: 'tidy',
    label: msg`Tidy up`,
    group: 'arrange',
    edits: true,
    keys: [{ key: 'l', shift: true }],
    ready: ({ open }) => open.flow.graph().nodes.length > 1,
    run: (table) => void tidy(table).catch(() => toast.failed(t`Nothing was put in order`, { detail: t`The connection is gone. Try again when it is back.` })),
  },
  copy: { id: 'copy', label: msg`Copy`, group: 'edit', ready: someSelected, run: () => void document.execCommand('copy') },
  cut: { id: 'cut', label: msg`Cut`, group: 'edit', edits: true, ready: someSelected, run: () => void document.execCommand('cut') },
  paste: { id: 'paste', label: msg`Paste`, group: 'edit', edits: true, run: (table) => void paste(table) },
  collapse: flag('collapse', msg`Draw small`, msg`Draw whole`, 'collapsed'),
  off: flag('switch-off', msg`Switch off`, msg`Switch on`, 'off', [{ key: 'd' }]),
  frame: { id: 'frame-selection', label: msg`Frame the selection`, group: 'arrange', edits: true, ready: someSelected, run: frame },
} as const satisfies Record<string, ArrangeAction>;

export const ARRANGE: readonly Action[] = Object.values(ARRANGE_ACTIONS);

/** Does the flag stand on every selected step? Then the action takes it away. */
export function allHave(table: Table, name: 'off' | 'collapsed'): boolean {
  return someSteps(table) && steps(table).every((node) => node[name] === true);
}

function flag(id: string, label: Action['label'], back: Action['label'], name: 'off' | 'collapsed', keys: Action['keys'] = []) {
  return {
    id,
    label,
    back,
    group: 'edit',
    keys,
    onCanvas: true,
    edits: true,
    ready: someSteps,
    run: (table: Table) => setNodeFlag(table.open.flow, steps(table).map((node) => node.id), name, !allHave(table, name)),
  } as const;
}

function align(id: string, label: Action['label'], edge: Edge) {
  return { id, label, group: 'arrange', edits: true, ready: severalSelected, run: (table: Table) => place(table, (boxes) => alignPlaces(boxes, edge)) } as const;
}

function distribute(id: string, label: Action['label'], axis: Axis) {
  return { id, label, group: 'arrange', edits: true, ready: (table: Table) => selectedOf(table).size > 2, run: (table: Table) => place(table, (boxes) => distributePlaces(boxes, axis)) } as const;
}

/** Moves what is selected as it is drawn now. A stack and a frame count as one thing and take along what belongs to them. */
function place(table: Table, order: (boxes: Map<string, Box>) => Places): void {
  const { flow } = table.open;
  const graph = flow.graph();
  const speech = speechOf(table.open);
  const detail = detailAt(table.canvas.getZoom());
  const { stacks } = cardBoxes(graph, flow, speech, detail);
  const boxes = allBoxes(graph, flow, speech, detail);
  const selected = [...selectedOf(table)].filter((id) => boxes.has(id));
  const carried = new Set(selected.flatMap((id) => [...movingWith(graph, stacks, [id])].filter((each) => each !== id)));
  const wholes = selected.filter((id) => !carried.has(id));
  const outer = new Map(wholes.map((id) => [id, stackBox(movingWith(graph, stacks, [id]), id, boxes)]));
  const ends = new Map<string, { x: number; y: number }>();
  for (const [id, end] of order(outer)) {
    const from = outer.get(id) as Box;
    for (const each of movingWith(graph, stacks, [id])) {
      const box = boxes.get(each);
      if (box) ends.set(each, { x: box.x + end.x - from.x, y: box.y + end.y - from.y });
    }
  }
  moveNodes(flow, keptPlaces(ends, stacks, cardBoxes(graph, flow, speech, KEPT).cards));
}

/** A frame is as large as it is drawn; a stack is as large as all its steps. */
function stackBox(ids: ReadonlySet<string>, id: string, boxes: ReadonlyMap<string, Box>): Box {
  const own = boxes.get(id) as Box;
  const all = around([...ids].flatMap((each) => boxes.get(each) ?? [])) ?? own;
  return all.x >= own.x && all.width <= own.width ? { ...own, height: Math.max(own.height, all.height) } : own;
}

async function tidy(table: Table): Promise<void> {
  const { tidyOrder } = await import('../canvas/tidy.ts');
  const { flow, view } = table.open;
  const graph = flow.graph();
  const speech = speechOf(table.open);
  const before = allBoxes(graph, flow, speech, detailAt(table.canvas.getZoom()));
  const { cards, stacks } = cardBoxes(graph, flow, speech, KEPT);
  const only = severalSelected(table) ? movingWith(graph, stacks, selectedOf(table)) : undefined;
  const order = tidyOrder(graph, cards, stacks, only);
  putInOrder(flow, order);
  const moved = [...order.places.keys(), ...order.frames.keys()];
  if (glides(moved.length)) view.setGlide(new Map(moved.flatMap((id) => (before.has(id) ? [[id, before.get(id) as Box] as const] : []))));
  if (!only) requestAnimationFrame(() => void table.canvas.fitView(FIT));
}

function frame(table: Table): void {
  const { flow, view } = table.open;
  const boxes = allBoxes(flow.graph(), flow, speechOf(table.open), KEPT);
  const box = around([...selectedOf(table)].flatMap((id) => boxes.get(id) ?? []));
  if (!box) return;
  view.write(addFrame(flow, { position: { x: box.x - FRAME_SIDE, y: box.y - FRAME_TOP }, width: box.width + 2 * FRAME_SIDE, height: box.height + FRAME_TOP + FRAME_SIDE }));
}

/** By menu; by keys the browser hands the text over itself. */
async function paste({ open, canvas }: Table): Promise<void> {
  try {
    await pasteSoon(open, canvas, await navigator.clipboard.readText());
  } catch {
    toast.failed(t`The browser does not let this page read the clipboard`, { detail: t`Press Ctrl V or ⌘V instead.` });
  }
}
