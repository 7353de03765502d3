/**
 * Which rows of a long list are on the screen, and where they stand. Browsers refuse elements of more than some seventeen
 * million pixels, so a longer list is drawn on a shorter track and its rows are moved to where they are seen.
 */

/** The longest track every browser draws. */
const TRACK_MAX = 15_000_000;
/** Rows drawn before and after those that are seen, so that a short scroll shows no gap. */
const OVERSCAN = 8;

export interface RowWindow {
  /** First row drawn, and the one after the last. */
  first: number;
  end: number;
  /** The first row of which anything is seen. */
  top: number;
  /** Pixels of the track from its start to the first row drawn. */
  offset: number;
}

/** All lengths in pixels. */
export function rowWindow(scrollTop: number, view: number, count: number, rowHeight: number): RowWindow {
  const whole = count * rowHeight;
  const track = trackLength(count, rowHeight);
  const at = listPlace(scrollTop, view, whole, track);
  const top = Math.max(0, Math.min(count - 1, Math.floor(at / rowHeight)));
  const first = Math.max(0, top - OVERSCAN);
  const end = Math.min(count, Math.ceil((at + view) / rowHeight) + OVERSCAN);
  return { first, end, top, offset: first * rowHeight - (at - scrollTop) };
}

/** Pixels of the whole track. */
export function trackLength(count: number, rowHeight: number): number {
  return Math.min(count * rowHeight, TRACK_MAX);
}

/** The scroll position that shows `row` at the top. */
export function scrollTopOf(row: number, view: number, count: number, rowHeight: number): number {
  const whole = count * rowHeight;
  const track = trackLength(count, rowHeight);
  const most = Math.max(0, whole - view);
  const at = Math.min(row * rowHeight, most);
  return track === whole || most === 0 ? at : (at / most) * (track - view);
}

/** Pixels of the list above the view. */
function listPlace(scrollTop: number, view: number, whole: number, track: number): number {
  const most = Math.max(0, whole - view);
  const place = track === whole || track <= view ? scrollTop : (scrollTop / (track - view)) * most;
  return Math.max(0, Math.min(place, most));
}
