/** Actions that change what is seen, never the flow. */
import { msg, t } from '@lingui/core/macro';
import { metaOf, shown } from '@patchbay/schema';
import type { Action, Scene } from './action.ts';
import { announce } from './announce.ts';
import { oneStep, targets } from './targets.ts';

/** The whole flow with a margin, no larger than life. */
export const FIT = { padding: 0.06, maxZoom: 1, duration: 150 };

/** The form of a step, with the focus in its first field. */
export const openStep: Action = {
  id: 'open',
  label: msg`Open the step`,
  group: 'view',
  keys: [{ key: 'enter' }],
  onCanvas: true,
  ready: (scene) => oneStep(scene) !== undefined,
  run(scene) {
    const step = oneStep(scene);
    if (!step) return;
    const field = metaOf(scene.open.flow.catalogue, step.type)?.fields.find((each) => shown(each, step.config));
    scene.open.view.show({ node: step.id, ...(field ? { field: field.path } : { title: true }) });
  },
};

export const fitAll: Action = { id: 'fit', label: msg`Show the whole flow`, group: 'view', keys: [{ code: 'Digit1', shift: true }], run: ({ canvas }) => void canvas.fitView(FIT) };

export const fitSelection: Action = {
  id: 'fit-selection',
  label: msg`Show the selection`,
  group: 'view',
  keys: [{ code: 'Digit2', shift: true }],
  ready: (scene) => targets(scene).size > 0,
  run: (scene) => void scene.canvas.fitView({ ...FIT, padding: 0.2, nodes: [...targets(scene)].map((id) => ({ id })) }),
};

export const zoomIn: Action = { id: 'zoom-in', label: msg`Zoom in`, group: 'view', keys: [{ key: '+' }, { key: '=' }], repeats: true, run: (scene) => zoom(scene, scene.canvas.zoomIn({ duration: 100 })) };

export const zoomOut: Action = { id: 'zoom-out', label: msg`Zoom out`, group: 'view', keys: [{ key: '-' }], repeats: true, run: (scene) => zoom(scene, scene.canvas.zoomOut({ duration: 100 })) };

export const zoomWhole: Action = { id: 'zoom-100', label: msg`Zoom to 100 %`, group: 'view', keys: [{ key: '0' }], run: (scene) => zoom(scene, scene.canvas.zoomTo(1, { duration: 150 })) };

function zoom({ canvas }: Scene, done: Promise<boolean>): void {
  void done.then(() => {
    const percent = Math.round(canvas.getZoom() * 100);
    announce(t`Zoom ${percent} %`);
  });
}

export const toggleOutline: Action = {
  id: 'outline',
  label: msg`Read the flow as an outline`,
  group: 'view',
  keys: [{ key: 'o' }],
  run: ({ open }) => open.view.setOutline(!open.view.getState().outline),
};

export const toggleInspector: Action = {
  id: 'inspector',
  label: msg`Show or hide the inspector`,
  group: 'view',
  keys: [{ key: 'i' }],
  run: ({ open }) => open.view.setInspector(!open.view.getState().inspector),
};

export const VIEWING: readonly Action[] = [openStep, fitAll, fitSelection, zoomIn, zoomOut, zoomWhole, toggleOutline, toggleInspector];
