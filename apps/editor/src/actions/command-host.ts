/** What the palette of commands and the list of keys know of the page below them, and which of the two is open. */
import { create } from 'zustand';
import type { Action, Scene } from './action.ts';

/** The open flow's actions. Told by its page, so that other pages need not load them. */
export interface Stage {
  actions: readonly Action[];
  scene(): Scene;
}

interface CommandHost {
  stage: Stage | null;
  open: 'palette' | 'keys' | null;
  /** As the page was when it was opened: afterwards the focus is in the dialog. */
  scene: Scene | null;
}

export const useCommandHost = create<CommandHost>(() => ({ stage: null, open: null, scene: null }));

/** Opens the palette of commands or the list of keys. */
export function showCommands(open: 'palette' | 'keys'): void {
  useCommandHost.setState(({ stage }) => ({ open, scene: stage?.scene() ?? null }));
}

/** Closes whichever is open. */
export function hideCommands(): void {
  useCommandHost.setState({ open: null, scene: null });
}

/** What actions need, for buttons and menus on the flow page; undefined while no flow is open. */
export function useScene(): Scene | undefined {
  return useCommandHost((host) => host.stage)?.scene();
}
