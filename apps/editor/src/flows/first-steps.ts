/** The way from an empty workspace to answering customers, read from what the workspace really holds: nothing is ticked by pressing it. */
import type { Channel } from '../api/channels.ts';
import type { FlowRow } from '../api/flows.ts';

export const FIRST_STEPS = ['workspace', 'data', 'flow', 'publish', 'channel'] as const;
export type FirstStepId = (typeof FIRST_STEPS)[number];

export interface WayHere {
  done: Record<FirstStepId, boolean>;
  count: number;
  /** The one to do now; undefined when all are done. */
  next: FirstStepId | undefined;
  /** The flow the steps go on with: a live one, else the one edited last. */
  flow: FlowRow | undefined;
}

/** What must be allowed for all of the steps; whoever may not do one of them is not shown any. */
export const FIRST_STEPS_NEED = ['table:import', 'flow:edit', 'flow:publish', 'channel:manage'] as const;

/** Where a workspace stands. */
export function firstSteps({ flows, tables, channels }: { flows: readonly FlowRow[]; tables: number; channels: readonly Pick<Channel, 'flow' | 'enabled'>[] }): WayHere {
  const live = flows.filter((flow) => flow.live !== null);
  const done: WayHere['done'] = {
    workspace: true,
    data: tables > 0,
    // A template as it came is not yet one's own.
    flow: flows.some((flow) => !flow.untouched),
    publish: live.length > 0,
    channel: channels.some((channel) => channel.enabled && live.some((flow) => flow.id === channel.flow)),
  };
  const latest = flows.toSorted((one, other) => other.editedAt.localeCompare(one.editedAt))[0];
  return { done, count: FIRST_STEPS.filter((step) => done[step]).length, next: FIRST_STEPS.find((step) => !done[step]), flow: live[0] ?? latest };
}
