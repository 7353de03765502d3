/** Where a place of a painted text is on the screen. A text that is not painted gives the bottom of its area. */

/** The rectangle of the letter at `place`, without width. */
export function caretRect(box: HTMLElement, place: number): { left: number; top: number; bottom: number } | undefined {
  const layer = box.querySelector('[data-layer]');
  if (!layer) {
    const area = box.querySelector('textarea')?.getBoundingClientRect();
    return area && { left: area.left, top: area.bottom, bottom: area.bottom };
  }
  const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  let left = place;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left > length) {
      left -= length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, left);
    const rect = range.getClientRects()[0] ?? range.getBoundingClientRect();
    return { left: rect.left, top: rect.top, bottom: rect.bottom };
  }
  return undefined;
}
