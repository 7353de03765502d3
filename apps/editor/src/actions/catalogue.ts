/** Every action of the flow page. A new family of actions is a new file and one line here. */
import type { Action } from './action.ts';
import { ADDING } from './add.ts';
import { ARRANGE } from './arrange.ts';
import { EDITING } from './edit.ts';
import { EVERYWHERE } from './everywhere.ts';
import { FINDING } from './find.ts';
import { OF_THE_FLOW } from './flow.ts';
import { SELECTING } from './select.ts';
import { TESTING } from './test.ts';
import { VIEWING } from './view.ts';

export const ACTIONS: readonly Action[] = [
  ...ADDING,
  ...EDITING,
  ...ARRANGE,
  ...SELECTING,
  ...VIEWING,
  ...EVERYWHERE,
  ...FINDING,
  ...OF_THE_FLOW,
  ...TESTING,
];
