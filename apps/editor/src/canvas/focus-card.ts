/** Puts the keyboard's focus on a step: on its card, its exits, or its row where the flow is read as an outline. What is not on the page cannot be focused. */

const OPEN_EXIT = '.pb-exit:has(.pb-jack[data-open]) .pb-exit-button:not(:disabled)';
const EXIT = '.pb-exit-button:not(:disabled)';

/** The card of a step, if it is drawn. */
function cardOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

/** Puts the focus on a card; false when it is not drawn. */
export function focusCard(id: string): boolean {
  const card = cardOf(id);
  card?.focus({ preventScroll: true });
  return card !== null;
}

/** The step where it is read: its row while the outline is open, else its card. */
export function stepElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-outline] [data-step="${CSS.escape(id)}"]`) ?? cardOf(id);
}

/** Puts the focus on a step where it is read; false when it is not on the page. */
export function focusStep(id: string): boolean {
  const element = stepElement(id);
  element?.focus({ preventScroll: !element.closest('[data-outline]') });
  return element !== null;
}

/** Puts the focus on the first exit that leads nowhere, else on the first; false when no exit is drawn. */
export function focusExit(id: string): boolean {
  const card = cardOf(id);
  const exit = card?.querySelector<HTMLElement>(OPEN_EXIT) ?? card?.querySelector<HTMLElement>(EXIT);
  exit?.focus({ preventScroll: true });
  return exit !== undefined && exit !== null;
}
