/** What is shown of the open flow on this screen: selection, open panels, what is being looked for. Nobody else sees it, nothing of it is kept. */
import { createStore, type StoreApi } from 'zustand';
import type { ExitPlace } from '../doc/commands/index.ts';

/** The list of steps to connect or add, and where it stands. */
export interface StepList {
  /** Place on the screen. */
  x: number;
  y: number;
  /** The exit to plug in; absent when a step is added alone. */
  from?: ExitPlace;
  /** Where on the canvas a new step goes; beside the step it follows when absent. */
  at?: { x: number; y: number };
  /** Existing steps are offered too. */
  existing: boolean;
}

/** A place somebody asked to see. `count` makes asking twice two requests. */
interface Wanted {
  node: string;
  field?: string;
  exit?: string;
  /** Focus goes to the card instead of the form; `look` leaves focus and selection as they are. */
  card?: boolean | 'look';
  count: number;
}

export type InspectorTab = 'setup' | 'exits' | 'guide';
export type DrawerTab = 'issues' | 'steps';

export interface View {
  /** Ids of selected steps and notes. */
  selected: ReadonlySet<string>;
  cord: string | null;
  /** A folded cord under the pointer. */
  pointed: string | null;
  inspector: boolean;
  tab: InspectorTab;
  drawer: DrawerTab | null;
  list: StepList | null;
  wanted: Wanted | null;
  /** Asks the palette to take the focus. */
  searchCount: number;
  /** The language texts are written in; null is the flow's first. */
  language: string | null;
}

const LAYOUT_MS = 60;
/** A hand points at an exit when it rests there; one that passes, or stays while the canvas moves under it, does not. */
const POINT_MS = 80;

/** Is there room for the inspector beside the canvas? */
function isRoomy(): boolean {
  return matchMedia('(min-width: 1024px)').matches;
}

export type ViewStore = StoreApi<View> & ReturnType<typeof actions>;

/** A fresh view: nothing selected; the inspector shows the flow's own settings where there is room. */
export function createView(): ViewStore {
  const store = createStore<View>(() => ({ selected: new Set<string>(), cord: null, pointed: null, inspector: isRoomy(), tab: 'setup', drawer: null, list: null, wanted: null, searchCount: 0, language: null }));
  return Object.assign(store, actions(store));
}

function actions(store: StoreApi<View>) {
  const { setState: set, getState: get } = store;
  let count = 0;
  let pointing: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Selects exactly these steps. */
    select(ids: Iterable<string>): void {
      set({ selected: new Set(ids), cord: null });
    },
    selectCord(id: string | null): void {
      set({ cord: id, ...(id === null ? {} : { selected: new Set<string>() }) });
    },
    /** Selects one step and opens its form. */
    open(id: string, tab: InspectorTab = 'setup'): void {
      set({ selected: new Set([id]), cord: null, inspector: true, tab });
    },
    /** Brings a step, and a field or exit of it, before the reader's eyes. */
    show(place: Omit<Wanted, 'count'>): void {
      count += 1;
      if (place.card === 'look') return set({ wanted: { ...place, count } });
      set({ selected: new Set([place.node]), cord: null, wanted: { ...place, count }, ...(place.card ? {} : { inspector: true, tab: place.exit !== undefined && place.field === undefined ? ('exits' as const) : ('setup' as const) }) });
    },
    seen(): void {
      set({ wanted: null });
    },
    /** Opens the form of the step that was pressed. Where the form takes the canvas's room, the step is kept in view. */
    look(id: string): void {
      set({ inspector: true });
      if (!isRoomy()) setTimeout(() => set({ wanted: { node: id, card: 'look', count: (count += 1) } }), LAYOUT_MS);
    },
    /** Nothing is selected any more; a form that lies over the canvas goes away. */
    leave(): void {
      set({ selected: new Set<string>(), cord: null, ...(isRoomy() ? {} : { inspector: false }) });
    },
    pointAt(cord: string | null): void {
      if (cord !== null && get().pointed === cord) return;
      clearTimeout(pointing);
      if (cord !== null) pointing = setTimeout(() => set({ pointed: cord }), POINT_MS);
      else if (get().pointed !== null) set({ pointed: null });
    },
    setInspector(inspector: boolean): void {
      set({ inspector });
    },
    setTab(tab: InspectorTab): void {
      set({ tab });
    },
    setDrawer(drawer: DrawerTab | null): void {
      set({ drawer });
    },
    openList(list: StepList): void {
      set({ list });
    },
    closeList(): void {
      set({ list: null });
    },
    setLanguage(language: string): void {
      set({ language });
    },
    search(): void {
      set({ searchCount: get().searchCount + 1 });
    },
  };
}

/** The one selected step; undefined when there is none or several. */
export function onlySelected(view: View): string | undefined {
  return view.selected.size === 1 ? view.selected.values().next().value : undefined;
}
