/** Arrow keys in a list of rows: they move from link to link, Home and End go to the ends. Enter is the link's own. */
import type { KeyboardEvent } from 'react';

/** Marks the link of each row. */
export const ROW_LINK = 'data-row-link';

/** The place to go to from `at` of `count` rows; undefined when the key means something else. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Moves the focus among the rows below the element that has this handler. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.nativeEvent.isComposing) return;
  if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute(ROW_LINK)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`)];
  const next = rowAfter(event.key, links.indexOf(event.target), links.length);
  if (next === undefined) return;
  event.preventDefault();
  links[next]?.focus();
}

/** From the search box into the list. */
export function enterRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  const first = document.querySelector<HTMLElement>(`[${ROW_LINK}]`);
  if (!first) return;
  event.preventDefault();
  first.focus();
}
