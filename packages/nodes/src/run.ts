/** The catalogue of what each kind of node does. For the runtime only. */
import type { NodeRun } from '@patchbay/schema';
import { run as ask } from './ask/run.ts';
import { run as branch } from './branch/run.ts';
import { run as choose } from './choose/run.ts';
import { run as crmLookup } from './crm-lookup/run.ts';
import { run as end } from './end/run.ts';
import { run as onMessage } from './on-message/run.ts';
import { run as say } from './say/run.ts';
import { run as wait } from './wait/run.ts';

export const runs: Readonly<Record<string, NodeRun>> = {
  'on-message': onMessage,
  say,
  ask,
  choose,
  branch,
  'crm-lookup': crmLookup,
  wait,
  end,
};
