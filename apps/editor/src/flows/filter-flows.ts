/** Which flows the list shows, and in which order. */
import type { FlowRow } from '../api/flows.ts';

export type FlowState = 'any' | 'live' | 'draft' | 'changed';

/** Search looks at name, description and channels; the most recently edited flow comes first. */
export function filterFlows(flows: readonly FlowRow[], search: string, state: FlowState): FlowRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return flows
    .filter((flow) => {
      const text = [flow.name, flow.description, ...flow.channels.map((channel) => channel.name)].join(' ').toLowerCase();
      return inState(flow, state) && words.every((word) => text.includes(word));
    })
    .sort((one, other) => other.editedAt.localeCompare(one.editedAt));
}

function inState(flow: FlowRow, state: FlowState): boolean {
  if (state === 'live') return flow.live !== null;
  if (state === 'draft') return flow.live === null;
  return state === 'any' || (flow.live !== null && flow.changed);
}
