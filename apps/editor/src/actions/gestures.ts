/** Keys and moves of the hand that are no actions of their own: walking, panning, the lists, the clipboard. Told in the list of keys and in the docs. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ActionGroup } from './action.ts';
import { isApple } from './press.ts';

export interface Gesture {
  group: ActionGroup;
  label: MessageDescriptor;
  /** As they are shown; `Ctrl` is written as ⌘ on Apple's machines. */
  keys: readonly string[];
  /** What the pointer does while the key is held. */
  hand?: MessageDescriptor;
}

export const GESTURES: readonly Gesture[] = [
  { group: 'add', label: msg`After a press of the pointer on the canvas: add a step`, keys: ['Tab'] },
  { group: 'add', label: msg`On an exit: list the steps it can lead to`, keys: ['Enter'] },
  { group: 'add', label: msg`On an exit: disconnect it`, keys: ['Del'] },
  // The browser's own events (canvas/use-clipboard.ts), so that every key and menu of every system works: these are the ones most people know.
  { group: 'edit', label: msg`Copy`, keys: ['Ctrl+C'] },
  { group: 'edit', label: msg`Cut`, keys: ['Ctrl+X'] },
  { group: 'edit', label: msg`Paste`, keys: ['Ctrl+V'] },
  { group: 'view', label: msg`Walk from step to step`, keys: ['Tab', 'Shift+Tab'] },
  { group: 'view', label: msg`On an exit: the exit above or below`, keys: ['↑', '↓'] },
  { group: 'view', label: msg`On an exit: go to where it leads, or back to its step`, keys: ['→', '←'] },
  { group: 'view', label: msg`Move the canvas`, keys: ['Space'], hand: msg`drag` },
  { group: 'view', label: msg`Zoom at the pointer`, keys: ['Ctrl'], hand: msg`wheel` },
  { group: 'select', label: msg`Add to the selection, or take out of it`, keys: ['Shift'], hand: msg`press` },
  { group: 'select', label: msg`Select everything inside of a box`, keys: ['Shift'], hand: msg`drag` },
];

/** The keys of a gesture on this machine. */
export function gestureKeys({ keys }: Gesture, apple = isApple()): readonly string[] {
  return apple ? keys.map((key) => key.replace('Ctrl+', '⌘').replace('Ctrl', '⌘').replace('Shift+', '⇧').replace('Shift', '⇧').replace('Del', '⌫')) : keys;
}
