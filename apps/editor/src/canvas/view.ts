/** What is shown of the open flow on this screen: selection, open panels, what is being looked for. Nobody else sees it, nothing of it is kept. */
import type { LimitedChannel } from '@patchbay/schema';
import { createStore, type StoreApi } from 'zustand';
import type { ExitPlace, Extent, Places } from '../doc/commands/index.ts';

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
  /** What was typed before the list was there. */
  typed?: string;
}

/** The menu of what is selected, and where on the screen it opens. */
export interface CardMenu {
  id: string;
  x: number;
  y: number;
}

/** A place somebody asked to see. `count` makes asking twice two requests. */
interface Wanted {
  /** Absent for the flow’s own settings. */
  node?: string;
  field?: string;
  exit?: string;
  /** The title takes the focus. */
  title?: boolean;
  /** Focus goes to the card instead of the form; `look` leaves focus and selection as they are. */
  card?: boolean | 'look';
  count: number;
}

export type InspectorTab = 'setup' | 'exits' | 'guide' | 'cases';
/** What is looked for in the flow. */
type FindTab = 'texts' | 'variables';
export type DrawerTab = 'issues' | 'steps' | 'tests';

export interface View {
  /** Ids of selected steps, notes and frames. */
  selected: ReadonlySet<string>;
  cord: string | null;
  /** A folded cord under the pointer. */
  pointed: string | null;
  inspector: boolean;
  tab: InspectorTab;
  drawer: DrawerTab | null;
  find: FindTab | null;
  /** The selection is about to become a flow of its own. */
  extracting: boolean;
  list: StepList | null;
  menu: CardMenu | null;
  /** Where things stood before they were put in order at once: they glide from there. */
  glide: Places | null;
  /** The frame or note that is being resized, as it is now. */
  resizing: (Extent & { id: string }) | null;
  /** The frame or note whose words are being written. */
  writing: string | null;
  wanted: Wanted | null;
  /** The flow is read as an outline. */
  outline: boolean;
  /** The dialog to publish is open. */
  publishing: boolean;
  /** The language texts are written in; null is the flow's first. */
  language: string | null;
  /** The kind of channel texts are previewed for; null is the flow's own. */
  previewChannel: LimitedChannel | null;
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
  const store = createStore<View>(() => ({ selected: new Set<string>(), cord: null, pointed: null, inspector: isRoomy(), tab: 'setup', drawer: null, find: null, extracting: false, list: null, menu: null, glide: null, resizing: null, writing: null, wanted: null, outline: false, publishing: false, language: null, previewChannel: null }));
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
      set({ selected: new Set(place.node === undefined ? [] : [place.node]), cord: null, wanted: { ...place, count }, ...(place.card ? { tab: 'setup' as const } : { inspector: true, tab: place.exit !== undefined && place.field === undefined ? ('exits' as const) : ('setup' as const) }) });
    },
    /** What was asked for has been brought before the reader's eyes. */
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
      clearTimeout(pointing);
      if (cord !== null && get().pointed === cord) return;
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
    setFind(find: FindTab | null): void {
      set({ find });
    },
    setExtracting(extracting: boolean): void {
      set({ extracting });
    },
    openList(list: StepList): void {
      set({ list });
    },
    closeList(): void {
      set({ list: null });
    },
    /** Opens the menu at a place; what was pressed is selected, unless it already is. */
    openMenu(menu: CardMenu): void {
      set({ menu, ...(get().selected.has(menu.id) ? {} : { selected: new Set([menu.id]), cord: null }) });
    },
    closeMenu(): void {
      set({ menu: null });
    },
    setGlide(glide: Places | null): void {
      set({ glide });
    },
    setResizing(resizing: View['resizing']): void {
      set({ resizing });
    },
    /** Selects a frame or note and lets its words be written. */
    write(id: string | null): void {
      set({ writing: id, ...(id === null ? {} : { selected: new Set([id]), cord: null }) });
    },
    setLanguage(language: string): void {
      set({ language });
    },
    setPreviewChannel(previewChannel: LimitedChannel): void {
      set({ previewChannel });
    },
    setOutline(outline: boolean): void {
      set({ outline });
    },
    setPublishing(publishing: boolean): void {
      set({ publishing });
    },
  };
}

/** The one selected step; undefined when there is none or several. */
export function onlySelected(view: View): string | undefined {
  return view.selected.size === 1 ? view.selected.values().next().value : undefined;
}
