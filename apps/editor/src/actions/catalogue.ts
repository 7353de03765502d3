/** Every action of the flow page. A new family of actions is a new file and one line here. */
import type { Action } from './action.ts';
import { ARRANGE } from './arrange.ts';

export const ACTIONS: readonly Action[] = [...ARRANGE];
