/** All keys of the flow page by group, as the list of keys and the docs tell them. */
import type { MessageDescriptor } from '@lingui/core';
import { ACTION_GROUPS, type ActionGroup } from './action.ts';
import { ACTIONS } from './catalogue.ts';
import { GESTURES, gestureKeys } from './gestures.ts';
import { GROUP_NAMES } from './group-words.ts';
import { shownKeys } from './key-words.ts';
import { isApple } from './press.ts';

export interface KeyRow {
  label: MessageDescriptor;
  keys: readonly string[];
  /** What the pointer does while the key is held. */
  hand?: MessageDescriptor;
}

/** Groups without keys are left out. */
export function rows(apple = isApple()): { group: MessageDescriptor; rows: KeyRow[] }[] {
  return ACTION_GROUPS.map((group) => ({ group: GROUP_NAMES[group], rows: rowsOf(group, apple) })).filter((each) => each.rows.length > 0);
}

function rowsOf(group: ActionGroup, apple: boolean): KeyRow[] {
  const actions = ACTIONS.filter((action) => action.group === group && (action.keys?.length ?? 0) > 0).map((action): KeyRow => ({ label: action.label, keys: shownKeys(action, apple) }));
  const gestures = GESTURES.filter((gesture) => gesture.group === group).map((gesture): KeyRow => ({ label: gesture.label, keys: gestureKeys(gesture, apple), ...(gesture.hand ? { hand: gesture.hand } : {}) }));
  return [...actions, ...gestures];
}
