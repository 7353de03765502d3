/** Actions that choose what the next action is about. */
import { msg, t } from '@lingui/core/macro';
import type { Graph } from '@patchbay/schema';
import { focusStep } from '../canvas/focus-card.ts';
import { readingOrder } from '../canvas/reading-order.ts';
import { onlySelected } from '../canvas/view.ts';
import type { Action, Scene } from './action.ts';
import { announce } from './announce.ts';
import { reach } from './reach.ts';
import { targets } from './targets.ts';

export const selectAll: Action = {
  id: 'select-all',
  label: msg`Select everything`,
  group: 'select',
  keys: [{ key: 'a', mod: true }],
  ready: ({ open }) => open.flow.graph().nodes.length > 0,
  run(scene) {
    const { nodes, notes } = scene.open.flow.graph();
    choose(scene, [...nodes, ...notes].map((each) => each.id));
  },
};

export const selectAfter: Action = {
  id: 'select-after',
  label: msg`Select everything that comes after`,
  group: 'select',
  keys: [{ key: 'arrowright', shift: true }],
  onCanvas: true,
  ready: (scene) => targets(scene).size > 0,
  run: (scene) => chooseReached(scene, 'after'),
};

export const selectBefore: Action = {
  id: 'select-before',
  label: msg`Select everything that leads here`,
  group: 'select',
  keys: [{ key: 'arrowleft', shift: true }],
  onCanvas: true,
  ready: (scene) => targets(scene).size > 0,
  run: (scene) => chooseReached(scene, 'before'),
};

export const selectFocused: Action = {
  id: 'select-focused',
  label: msg`Select the step with the focus, or leave it out`,
  group: 'select',
  keys: [{ key: ' ' }],
  onCanvas: true,
  // Whoever came by pointer holds Space to move the canvas.
  ready: ({ focused }) => focused !== null && document.querySelector(':focus-visible') !== null,
  run(scene) {
    const { view } = scene.open;
    if (scene.focused === null) return;
    const next = new Set(view.getState().selected);
    if (!next.delete(scene.focused)) next.add(scene.focused);
    choose(scene, next);
  },
};

/** As in any list: Shift and an arrow take in the next one, and the focus goes along. */
export const selectMore: Action = {
  id: 'select-more',
  label: msg`Select the next step, or the one before, as well`,
  group: 'select',
  keys: [
    { key: 'arrowdown', shift: true },
    { key: 'arrowup', shift: true },
  ],
  directed: true,
  onCanvas: true,
  repeats: true,
  ready: (scene) => lastOf(scene) !== undefined,
  run(scene, press) {
    const { flow, view } = scene.open;
    const order = readingOrder(flow.graph());
    const next = order[order.indexOf(lastOf(scene) ?? '') + (press?.key === 'arrowup' ? -1 : 1)];
    if (next === undefined) return;
    const more = new Set(targets(scene)).add(next);
    view.show({ node: next, card: true });
    choose(scene, more);
  },
};

/** Where selecting goes on: at the step with the focus, else at the last one selected. */
function lastOf(scene: Scene): string | undefined {
  return scene.focused ?? [...targets(scene)].at(-1);
}

/** One key leaves what was entered last: a field, the selection, the drawer. */
export const leave: Action = {
  id: 'leave',
  label: msg`Back to the step; select nothing; close the drawer`,
  group: 'select',
  keys: [{ key: 'escape' }],
  whileTyping: 'flow',
  ready({ open }) {
    const { selected, cord, drawer } = open.view.getState();
    return selected.size > 0 || cord !== null || drawer !== null;
  },
  run({ open, focused }) {
    const { view } = open;
    const state = view.getState();
    const step = onlySelected(state);
    if (step !== undefined && focused !== step && inPanel() && focusStep(step)) return;
    if (state.selected.size > 0 || state.cord !== null) {
      view.leave();
      if (step !== undefined) focusStep(step);
      return;
    }
    view.setDrawer(null);
  },
};

/** Is the focus in the form of the selected step? Then leaving means going back to the step, not letting go of it. */
function inPanel(): boolean {
  return document.activeElement?.closest('[data-flow-text]') != null;
}

function chooseReached(scene: Scene, way: 'before' | 'after'): void {
  const graph: Graph = scene.open.flow.graph();
  choose(scene, reach(graph, targets(scene), way));
}

function choose({ open }: Scene, ids: Iterable<string>): void {
  open.view.select(ids);
  const { size } = open.view.getState().selected;
  announce(size === 0 ? t`Nothing is selected` : size === 1 ? t`1 selected` : t`${size} selected`);
}

export const SELECTING: readonly Action[] = [selectAll, selectAfter, selectBefore, selectFocused, selectMore, leave];
