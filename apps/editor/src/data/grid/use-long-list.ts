/** A long list in a scrolling box: which rows are seen, the rows themselves, and the place in the address. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Rows, type RowSource, useRowPages } from './row-pages.ts';
import { type RowWindow, rowWindow, scrollTopOf, trackLength } from './row-window.ts';

/** Milliseconds of rest before the address follows. */
const REST_MS = 300;
/** Rows drawn grey while nothing is known of the list. */
const WAITING_ROWS = 12;

export interface LongList<Row> {
  scroller: RefObject<HTMLDivElement | null>;
  rows: Rows<Row>;
  /** Rows there are, or are drawn grey while that is not known. */
  count: number;
  window: RowWindow;
  /** Pixels of the whole list as it scrolls. */
  track: number;
  rowHeight: number;
  /** Brings a row into view by the shortest way. */
  show(row: number): void;
}

/** `at` is the first row to be seen; `onAt` hears of another one when scrolling has come to rest. */
export function useLongList<Row>(source: RowSource<Row>, rowHeight: number, headHeight: number, at: number, onAt: (at: number) => void): LongList<Row> {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => rowWindow(at * rowHeight, 600, at + 50, rowHeight));
  const rows = useRowPages(source, seen.first, seen.end);
  const count = rows.total ?? at + WAITING_ROWS;
  const told = useRef<number>(undefined);

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const next = rowWindow(box.scrollTop, box.clientHeight - headHeight, count, rowHeight);
    setSeen((before) => (sameWindow(before, next) ? before : next));
  }, [count, rowHeight, headHeight]);

  const goTo = useCallback(
    (row: number) => {
      const box = scroller.current;
      if (box) box.scrollTop = scrollTopOf(row, box.clientHeight - headHeight, count, rowHeight);
    },
    [count, rowHeight, headHeight],
  );

  // The place from the address: at first, for another search or order, and on the way back.
  const name = JSON.stringify(source.key);
  const isKnown = rows.total !== undefined;
  const gone = useRef<string>(undefined);
  useLayoutEffect(() => {
    const list = `${name} ${isKnown}`;
    // A list of which the length was not known may have been too short to go there.
    if (told.current !== at || (gone.current !== list && at > 0)) goTo(at);
    gone.current = list;
    told.current = at;
    look();
  }, [name, at, isKnown, goTo, look]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let resting: ReturnType<typeof setTimeout>;
    const scrolled = () => {
      look();
      clearTimeout(resting);
      resting = setTimeout(() => {
        const { top } = rowWindow(box.scrollTop, box.clientHeight - headHeight, count, rowHeight);
        if (!isKnown || told.current === top) return;
        told.current = top;
        onAt(top);
      }, REST_MS);
    };
    box.addEventListener('scroll', scrolled, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(box);
    return () => {
      clearTimeout(resting);
      box.removeEventListener('scroll', scrolled);
      resized.disconnect();
    };
  }, [look, onAt, count, rowHeight, headHeight, isKnown]);

  const show = useCallback(
    (row: number) => {
      const box = scroller.current;
      if (!box) return;
      const whole = Math.max(1, Math.floor((box.clientHeight - headHeight) / rowHeight));
      const { top } = rowWindow(box.scrollTop, box.clientHeight - headHeight, count, rowHeight);
      if (row <= top) goTo(row);
      else if (row >= top + whole) goTo(row - whole + 1);
    },
    [count, rowHeight, headHeight, goTo],
  );

  return { scroller, rows, count, window: seen, track: trackLength(count, rowHeight), rowHeight, show };
}

function sameWindow(one: RowWindow, other: RowWindow): boolean {
  return one.first === other.first && one.end === other.end && one.offset === other.offset;
}
