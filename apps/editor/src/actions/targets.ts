/** What an action is about: the selection, else the step that has the keyboard's focus; and the languages its cards are drawn in. */
import { i18n } from '@lingui/core';
import type { Node } from '@patchbay/schema';
import type { Speech } from '../canvas/card-words.ts';
import type { OpenFlow } from '../doc/open-flow.ts';
import type { Scene } from './action.ts';

/** Ids of steps, notes and frames. */
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

/** Languages of screen and flow: how large cards are drawn follows from them. */
export function speechOf({ flow }: OpenFlow): Speech {
  return { screen: i18n.locale, languages: flow.graph().languages };
}
