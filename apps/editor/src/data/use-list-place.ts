/** The place in a long list, read from the address and written to it. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useSettled } from '../kit/use-settled.ts';
import { type ListPlace, readListPlace } from './list-place.ts';

export interface ListPlaceState extends ListPlace {
  /** What stands in the search box; the address follows once typing rests. */
  typed: string;
  search(typed: string): void;
  sortBy(sort: string | undefined): void;
  scrollTo(at: number): void;
}

/** Another search or order begins at the top again. */
export function useListPlace(): ListPlaceState {
  const place = readListPlace(useSearch({ strict: false }));
  const navigate = useNavigate();
  const put = useCallback((change: (before: ListPlace) => ListPlace) => void navigate({ to: '.', search: (before: Record<string, unknown>) => change(readListPlace(before)), replace: true, resetScroll: false }), [navigate]);
  const [typed, setTyped] = useState(place.q ?? '');
  const settled = useSettled(typed);
  const { q = '' } = place;

  // The way back brings an older search into the box.
  const [shown, show] = useState(q);
  if (shown !== q) {
    show(q);
    if (settled === typed) setTyped(q);
  }
  useEffect(() => {
    if (settled === typed && settled !== q) put(({ sort }) => ({ ...(settled === '' ? {} : { q: settled }), ...(sort ? { sort } : {}) }));
    // Only what is typed moves the address; an address that changes by itself is not written back.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);

  return {
    ...place,
    typed,
    search: setTyped,
    sortBy: useCallback((sort) => put(({ q }) => ({ ...(q ? { q } : {}), ...(sort ? { sort } : {}) })), [put]),
    scrollTo: useCallback((at) => put(({ q, sort }) => ({ ...(q ? { q } : {}), ...(sort ? { sort } : {}), ...(at > 0 ? { at } : {}) })), [put]),
  };
}
