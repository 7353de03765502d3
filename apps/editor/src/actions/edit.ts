/** Actions that change what is on the canvas: undo, copies, removal, titles, places. */
import { msg, t } from '@lingui/core/macro';
import { LIMITS } from '@patchbay/schema';
import { allBoxes, cardBoxes, KEPT } from '../canvas/boxes.ts';
import { detailAt } from '../canvas/detail.ts';
import { focusStep } from '../canvas/focus-card.ts';
import { pushedPlaces } from '../canvas/moving.ts';
import { deleteSelection, duplicate, moveNodes } from '../doc/commands/index.ts';
import { toast } from '../kit/toast.ts';
import type { Action, Scene } from './action.ts';
import { announce } from './announce.ts';
import { shownKeys } from './key-words.ts';
import type { Press } from './press.ts';
import { oneStep, speechOf, targets } from './targets.ts';

const STEP = 8;
const FAR_STEP = 40;
const WAYS: Record<string, { x: number; y: number }> = { arrowleft: { x: -1, y: 0 }, arrowright: { x: 1, y: 0 }, arrowup: { x: 0, y: -1 }, arrowdown: { x: 0, y: 1 } };

export const undo: Action = {
  id: 'undo',
  label: msg`Undo`,
  group: 'edit',
  keys: [{ key: 'z', mod: true }],
  // Fields of the flow are undone with the flow: the browser's own undo would take back what colleagues wrote.
  whileTyping: 'flow',
  repeats: true,
  edits: true,
  ready: ({ open }) => open.flow.undo.undoStack.length > 0,
  run({ open }) {
    open.flow.undo.undo();
    announce(t`Undone`);
  },
};

export const redo: Action = {
  id: 'redo',
  label: msg`Redo`,
  group: 'edit',
  keys: [{ key: 'z', mod: true, shift: true }, { key: 'y', mod: true }],
  whileTyping: 'flow',
  repeats: true,
  edits: true,
  ready: ({ open }) => open.flow.undo.redoStack.length > 0,
  run({ open }) {
    open.flow.undo.redo();
    announce(t`Redone`);
  },
};

export const duplicateThem: Action = {
  id: 'duplicate',
  label: msg`Duplicate`,
  group: 'edit',
  keys: [{ key: 'd', mod: true }],
  edits: true,
  ready: (scene) => targets(scene).size > 0,
  run(scene) {
    const copies = makeCopies(scene.open, targets(scene));
    if (copies.length === 0) return;
    const [only] = copies;
    if (copies.length === 1 && only !== undefined) scene.open.view.show({ node: only, card: true });
    announce(copies.length === 1 ? t`1 copied` : t`${copies.length} copied`);
  },
};

/** Copies what is named, selects the copies and returns their ids; where they are too many, nothing is copied and the person is told. */
export function makeCopies({ flow, view }: Scene['open'], ids: Iterable<string>, shift?: { x: number; y: number }): string[] {
  const copies = duplicate(flow, ids, shift);
  if (copies.length > 0) view.select(copies);
  else toast.failed(t`Nothing was copied`, { detail: t`These are more steps than can be copied at once, or than the flow has room for. Copy fewer of them; a flow holds up to ${LIMITS.nodesPerFlow} steps.` });
  return copies;
}

export const remove: Action = {
  id: 'delete',
  label: msg`Delete`,
  group: 'edit',
  keys: [{ key: 'delete' }, { key: 'backspace' }],
  onCanvas: true,
  edits: true,
  ready: (scene) => targets(scene).size > 0 || scene.open.view.getState().cord !== null,
  run(scene) {
    const { flow, view } = scene.open;
    const { cord } = view.getState();
    const ids = cord === null ? targets(scene) : new Set([cord]);
    const next = cord === null ? stepBefore(scene, ids) : undefined;
    deleteSelection(flow, ids);
    view.select([]);
    if (next !== undefined) focusStep(next);
    if (cord !== null) return announce(t`Disconnected`);
    const count = ids.size;
    const [key = ''] = shownKeys(undo);
    toast.done(count === 1 ? t`1 deleted` : t`${count} deleted`, { detail: t`Undo with ${key}`, action: { label: t`Undo`, run: () => flow.undo.undo() } });
  },
};

/** Where the focus goes when the step that has it is deleted: to a step that led there. */
function stepBefore({ open, focused }: Scene, gone: ReadonlySet<string>): string | undefined {
  if (focused === null || !gone.has(focused)) return undefined;
  return open.flow.graph().edges.find((edge) => edge.target === focused && !gone.has(edge.source))?.source;
}

export const rename: Action = {
  id: 'rename',
  label: msg`Rename the step`,
  group: 'edit',
  keys: [{ key: 'f2' }],
  edits: true,
  ready: (scene) => oneStep(scene) !== undefined,
  run(scene) {
    const step = oneStep(scene);
    if (step) scene.open.view.show({ node: step.id, title: true });
  },
};

export const move: Action = {
  id: 'move',
  label: msg`Move the selection`,
  group: 'edit',
  keys: Object.keys(WAYS).map((key) => ({ key })),
  directed: true,
  onCanvas: true,
  repeats: true,
  edits: true,
  ready: (scene) => targets(scene).size > 0,
  run: (scene, press) => push(scene, press, STEP),
};

export const moveFar: Action = { ...move, id: 'move-far', label: msg`Move the selection further`, keys: Object.keys(WAYS).map((key) => ({ key, mod: true as const })), run: (scene, press) => push(scene, press, FAR_STEP) };

/** As by hand: what stands under a step and what lies in a frame goes along. */
function push(scene: Scene, press: Press | undefined, by: number): void {
  const way = WAYS[press?.key ?? ''];
  if (!way) return;
  const { flow, view } = scene.open;
  const ids = targets(scene);
  const graph = flow.graph();
  const speech = speechOf(scene.open);
  const drawn = allBoxes(graph, flow, speech, detailAt(scene.canvas.getZoom()));
  const { cards: kept, stacks } = cardBoxes(graph, flow, speech, KEPT);
  moveNodes(flow, pushedPlaces(graph, ids, { x: way.x * by, y: way.y * by }, { drawn, kept, stacks }), 'typing');
  if (view.getState().selected.size === 0) view.select(ids);
}

export const makeFlow: Action = {
  id: 'make-flow',
  label: msg`Make the selection a flow of its own`,
  group: 'edit',
  edits: true,
  ready: ({ open }) => open.view.getState().selected.size > 0,
  run: ({ open }) => open.view.setExtracting(true),
};

export const EDITING: readonly Action[] = [undo, redo, duplicateThem, remove, rename, move, moveFar, makeFlow];
