/** Actions that put something new on the canvas, connected to where people are. */
import { msg } from '@lingui/core/macro';
import { detailAt } from '../canvas/detail.ts';
import { exitToContinue } from '../canvas/first-exit.ts';
import { focusExit, stepElement } from '../canvas/focus-card.ts';
import { addNote } from '../doc/commands/index.ts';
import type { Action, Scene } from './action.ts';
import type { ArrangeAction } from './arrange.ts';
import { oneStep } from './targets.ts';

const READABLE = 0.8;
const MOVE_MS = 150;

/** Tab means this only after a press of the pointer; otherwise Tab walks on. */
export const addStep: Action = {
  id: 'add-step',
  label: msg`Add a step`,
  group: 'add',
  keys: [{ key: '/' }, { key: 'tab' }],
  edits: true,
  run(scene) {
    const step = oneStep(scene);
    const from = exitToContinue(scene.open.flow, step?.id);
    const beside = step && stepElement(step.id)?.getBoundingClientRect();
    const middle = canvasMiddle();
    const at = beside ? { x: beside.right + 8, y: beside.top + Math.min(beside.height, 120) / 2 } : { x: middle.x - 120, y: middle.y - 120 };
    const open = step && !from && beside ? scene.canvas.screenToFlowPosition({ x: beside.right + 80, y: beside.top }) : scene.canvas.screenToFlowPosition({ x: middle.x - 140, y: middle.y - 60 });
    scene.open.view.openList({ ...at, ...(from ? { from } : { at: open }), existing: from !== undefined });
  },
};

/** Goes to the exits of a step; Enter there lists what an exit can lead to. */
export const connectFrom: Action = {
  id: 'connect-from',
  label: msg`Go to the exits, to connect from here`,
  group: 'add',
  keys: [{ key: 'c' }],
  onCanvas: true,
  edits: true,
  ready: (scene) => oneStep(scene) !== undefined,
  run(scene) {
    const step = oneStep(scene);
    if (step) void toExits(scene, step.id);
  },
};

/** Exits are drawn from a readable zoom on, and only where the canvas looks. */
async function toExits({ canvas, open }: Scene, id: string): Promise<void> {
  const zoom = canvas.getZoom();
  const far = detailAt(zoom) === 'far';
  if (!far && focusExit(id)) return;
  const step = open.flow.graph().nodes.find((node) => node.id === id);
  if (!step) return;
  await canvas.setCenter(step.position.x + 140, step.position.y + 80, { zoom: far ? READABLE : zoom, duration: MOVE_MS });
  requestAnimationFrame(() => requestAnimationFrame(() => focusExit(id)));
}

export const newNote: ArrangeAction = {
  id: 'add-note',
  label: msg`Add a note`,
  group: 'add',
  keys: [{ key: 'n' }],
  onCanvas: true,
  edits: true,
  run({ open, canvas }) {
    open.view.write(addNote(open.flow, canvas.screenToFlowPosition(canvasMiddle())));
  },
};

/** The middle of the canvas on the screen. */
function canvasMiddle(): { x: number; y: number } {
  const box = document.querySelector('.pb-canvas')?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: innerWidth / 2, y: innerHeight / 2 };
}

export const ADDING: readonly Action[] = [addStep, connectFrom, newNote];
