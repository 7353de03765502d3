/** What an action is about: the selection, else the step that has the keyboard's focus. */
import type { Node } from '@patchbay/schema';
import type { Scene } from './action.ts';

/** Ids of steps and notes. */
export function targets({ open, focused }: Scene): ReadonlySet<string> {
  const { selected } = open.view.getState();
  return selected.size === 0 && focused !== null ? new Set([focused]) : selected;
}

/** The one step an action is about; undefined when it is none or several. */
export function oneStep(scene: Scene): Node | undefined {
  const ids = targets(scene);
  if (ids.size !== 1) return undefined;
  const [id] = ids;
  return scene.open.flow.graph().nodes.find((node) => node.id === id);
}
