/** What people can do on the flow page, as data: one list serves keys, menus, the palette of commands and the list of keys. It runs nothing by itself. */
import type { MessageDescriptor } from '@lingui/core';
import type { ReactFlowInstance } from '@xyflow/react';
import type { OpenFlow } from '../doc/open-flow.ts';

/** Where an action stands in menus and in the list of keys. */
export const ACTION_GROUPS = ['add', 'edit', 'select', 'arrange', 'view', 'find', 'flow', 'test'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/**
 * A key with what is held: `mod` is ⌘ on Apple's machines and Ctrl elsewhere. `key` is KeyboardEvent.key in lower case, `code` (for keys whose
 * sign depends on the layout, such as Shift+1) KeyboardEvent.code.
 */
export type KeyCombination = ({ key: string } | { code: string }) & { mod?: true; shift?: true; alt?: true };

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
  /** Works while somebody types in a field, too. */
  whileTyping?: true;
  /** Needs the right to change the flow. */
  edits?: true;
  /** Whether it would do something now; always when absent. */
  ready?(scene: Scene): boolean;
  run(scene: Scene): void;
}
