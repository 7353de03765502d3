/** What people can do on the flow page, as data: one list serves keys, menus, the palette of commands and the list of keys. It runs nothing by itself. */
import type { MessageDescriptor } from '@lingui/core';
import type { ReactFlowInstance } from '@xyflow/react';
import type { OpenFlow } from '../doc/open-flow.ts';
import type { KeyCombination, Press } from './press.ts';

export type { KeyCombination } from './press.ts';

/** Where an action stands in menus and in the list of keys. */
export const ACTION_GROUPS = ['add', 'edit', 'select', 'arrange', 'view', 'find', 'flow', 'test'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** What an action may use. */
export interface Scene {
  open: OpenFlow;
  canvas: ReactFlowInstance;
  /** The step that has the keyboard's focus, whether selected or not. */
  focused: string | null;
  /** Starts or ends the test. */
  toggleTest(): void;
}

export interface Action {
  id: string;
  label: MessageDescriptor;
  group: ActionGroup;
  /** The first is shown; the others work as well. */
  keys?: readonly KeyCombination[];
  /** All keys are shown: each of them means a different direction. */
  directed?: true;
  /** Works while somebody types in a field, too; `flow`: only in fields whose text is part of the flow. */
  whileTyping?: true | 'flow';
  /** Its keys belong to the canvas and the outline; elsewhere on the page they mean something else. */
  onCanvas?: true;
  /** Goes on while the key is held. */
  repeats?: true;
  /** Needs the right to change the flow. */
  edits?: true;
  /** Whether it would do something now; always when absent. */
  ready?(scene: Scene): boolean;
  /** `press` is the key that asked for it, if one did. */
  run(scene: Scene, press?: Press): void;
}

/** Whether an action would do something now, for this person. */
export function isReady(action: Action, scene: Scene): boolean {
  return !(action.edits && scene.open.flow.readOnly) && (action.ready?.(scene) ?? true);
}
