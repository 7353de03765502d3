/** The catalogue of what kinds of node there are. Safe for the browser: no run.ts is reachable from here. */
import type { Catalogue } from '@patchbay/schema';
import { ask } from './ask/node.ts';
import { branch } from './branch/node.ts';
import { choose } from './choose/node.ts';
import { crmLookup } from './crm-lookup/node.ts';
import { end } from './end/node.ts';
import { onMessage } from './on-message/node.ts';
import { say } from './say/node.ts';
import { wait } from './wait/node.ts';

export const catalogue: Catalogue = {
  'on-message': onMessage,
  say,
  ask,
  choose,
  branch,
  'crm-lookup': crmLookup,
  wait,
  end,
};
