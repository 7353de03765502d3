/** The first steps of this workspace, and whether this person wants to see them. */
import { useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import { channelsQuery } from '../api/channels.ts';
import { flowsQuery } from '../api/flows.ts';
import { meQuery } from '../api/session.ts';
import { tablesQuery } from '../api/tables.ts';
import { useCan } from '../shell/use-can.ts';
import { FIRST_STEPS_NEED, firstSteps, type WayHere } from './first-steps.ts';

/** Workspaces whose first steps were hidden on this device. */
const HIDDEN_KEY = 'patchbay.first-steps-hidden';

interface HiddenStore {
  hidden: readonly string[];
  hide(workspace: string, hidden: boolean): void;
}

const useHidden = create<HiddenStore>((set, get) => ({
  hidden: (localStorage.getItem(HIDDEN_KEY) ?? '').split(' ').filter(Boolean),
  hide(workspace, hidden) {
    const others = get().hidden.filter((each) => each !== workspace);
    const next = hidden ? [...others, workspace] : others;
    localStorage.setItem(HIDDEN_KEY, next.join(' '));
    set({ hidden: next });
  },
}));

export interface FirstStepsShown {
  way: WayHere;
  hidden: boolean;
  hide(hidden: boolean): void;
}

/** Null for whoever could not do them and once they are all done; undefined until all of it is known. */
export function useFirstSteps(): FirstStepsShown | null | undefined {
  const allowed = useCan(...FIRST_STEPS_NEED);
  const me = useQuery(meQuery).data;
  const workspace = me?.workspace.id ?? '';
  const flows = useQuery(flowsQuery).data;
  const tables = useQuery({ ...tablesQuery, enabled: allowed });
  const channels = useQuery({ ...channelsQuery, enabled: allowed });
  const hidden = useHidden((store) => store.hidden.includes(workspace));
  if (me && !allowed) return null;
  if (tables.error || channels.error) return null;
  if (!flows || !tables.data || !channels.data) return undefined;
  const way = firstSteps({ flows, tables: tables.data.length, channels: channels.data });
  if (way.next === undefined) return null;
  return { way, hidden, hide: (next) => useHidden.getState().hide(workspace, next) };
}
