/** Reads the saved tests' outcomes; those of a draft that has changed since then do not count any more. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoryOutcome } from '../api/tests.ts';
import { useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { draftChanged } from './draft-changed.ts';
import type { SavedTestsState } from './saved-tests-store.ts';

/** Part of the saved tests' state. */
export function useSavedTests<Part>(pick: (state: SavedTestsState) => Part): Part {
  return useStore(useOpenFlow().test.saved, pick);
}

/** Has the draft changed since the saved tests ran? */
export function useOutdated(): boolean {
  const graph = useGraph();
  const draft = useSavedTests((state) => state.draft);
  return useMemo(() => draft !== null && draftChanged(draft, graph), [draft, graph]);
}

/** How a saved test went, if it ran. */
export function useOutcome(name: string | undefined): StoryOutcome | undefined {
  return useSavedTests((state) => (name === undefined ? undefined : state.outcomes.get(name)));
}
