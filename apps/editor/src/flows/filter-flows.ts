/** Which flows the list shows, and in which order. */
import type { FlowRow, IssueCount } from '../api/flows.ts';
import type { SortOrder } from '../kit/SortHead.tsx';

export type FlowState = 'any' | 'live' | 'changed' | 'draft' | 'issues' | 'archived';
export type SortKey = 'name' | 'state' | 'conversations' | 'edited';

export interface Sorting {
  by: SortKey;
  order: SortOrder;
}

/** The most recently edited flow comes first until somebody says otherwise. */
export const FIRST_SORTING: Sorting = { by: 'edited', order: 'descending' };

/** Which way round a column is most useful at the first press. */
const FIRST_ORDER: Record<SortKey, SortOrder> = { name: 'ascending', state: 'ascending', conversations: 'descending', edited: 'descending' };

/** The sorting after a press on the head of a column. */
export function nextSorting(sorting: Sorting, by: SortKey): Sorting {
  if (sorting.by !== by) return { by, order: FIRST_ORDER[by] };
  return { by, order: sorting.order === 'ascending' ? 'descending' : 'ascending' };
}

/** Flows in a state whose name, description or channels hold every word of the search. Archived ones come from a list of their own. */
export function filterFlows(flows: readonly FlowRow[], search: string, state: FlowState, issues: Record<string, IssueCount> = {}): FlowRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return flows.filter((flow) => {
    const text = [flow.name, flow.description, ...flow.channels.map((channel) => channel.name)].join(' ').toLowerCase();
    return inState(flow, state, issues[flow.id]) && words.every((word) => text.includes(word));
  });
}

/** A sorted copy; flows that are equal stay in the order of their names. */
export function sortFlows(flows: readonly FlowRow[], { by, order }: Sorting, locale: string): FlowRow[] {
  const names = new Intl.Collator(locale, { numeric: true });
  const compare: Record<SortKey, (one: FlowRow, other: FlowRow) => number> = {
    name: (one, other) => names.compare(one.name, other.name),
    state: (one, other) => stateRank(one) - stateRank(other),
    conversations: (one, other) => one.conversations - other.conversations,
    edited: (one, other) => one.editedAt.localeCompare(other.editedAt),
  };
  const sign = order === 'ascending' ? 1 : -1;
  return flows.toSorted((one, other) => sign * compare[by](one, other) || names.compare(one.name, other.name));
}

/** Live as drawn, live with changes, never published. */
function stateRank(flow: FlowRow): number {
  return flow.live === null ? 2 : flow.changed ? 1 : 0;
}

function inState(flow: FlowRow, state: FlowState, issues: IssueCount | undefined): boolean {
  if (state === 'live') return flow.live !== null;
  if (state === 'draft') return flow.live === null;
  if (state === 'changed') return flow.live !== null && flow.changed;
  if (state === 'issues') return issues !== undefined && issues.errors + issues.warnings > 0;
  return true;
}
