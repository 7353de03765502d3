/** Actions of every page. They know no flow, so that a page without one does not load what flows need. */
import { msg } from '@lingui/core/macro';
import type { Action } from './action.ts';
import { showCommands } from './command-host.ts';
import type { KeyCombination } from './press.ts';

interface PageAction extends Action {
  keys: readonly KeyCombination[];
  run(): void;
}

export const openPalette: PageAction = { id: 'palette', label: msg`Find and do anything…`, group: 'find', keys: [{ key: 'k', mod: true }], whileTyping: true, run: () => showCommands('palette') };

export const showKeys: PageAction = { id: 'keys', label: msg`Show the keys`, group: 'find', keys: [{ key: '?' }], run: () => showCommands('keys') };

export const EVERYWHERE: readonly PageAction[] = [openPalette, showKeys];
