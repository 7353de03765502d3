/** Where a key was pressed, and which actions listen there. It reads the page and changes nothing. */
import type { Action } from './action.ts';
import { useCommandHost } from './command-host.ts';
import { isComposing } from './press.ts';

export interface KeyPlace {
  /** In a field, and whether its text is part of the flow. */
  typing: false | 'flow' | 'other';
  /** On the canvas, in the outline, or nowhere in particular. */
  canvas: boolean;
  /** On a control of its own, which Enter and Space press. */
  control: boolean;
  /** The step that has the focus. */
  step: string | null;
}

const CARD = '.react-flow__node[data-id]';
const ROW = '[role="treeitem"][data-step]';
const CONTROL = 'button, a, select, summary, [role="button"], [role="tab"], [role="radio"], [role="switch"], [role="checkbox"]';
const OPEN_OVER_PAGE = ['[role="dialog"][data-state="open"]:not([data-quiet])', '[role="menu"][data-state="open"]', '[role="listbox"][data-state="open"]'].join(', ');

/** Keys belong to the page: no input method is at work, nothing lies over it, and nobody has used the key already. */
export function belongsToPage(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !isComposing(event) && useCommandHost.getState().open === null && document.querySelector(OPEN_OVER_PAGE) === null;
}

export function placeOf(target: EventTarget | null): KeyPlace {
  const element = target instanceof Element ? target : null;
  const typing = isField(element) ? (element?.closest('[data-flow-text]') ? 'flow' : 'other') : false;
  const around = element?.closest('.pb-canvas, [data-outline]') ?? null;
  return { typing, canvas: element === null || element === document.body || around !== null, control: element?.closest(CONTROL) != null, step: stepAt(element) };
}

/** Does an action listen at a place? */
export function listens(action: Action, { typing, canvas }: KeyPlace): boolean {
  if (typing !== false) return action.whileTyping === true || (action.whileTyping === 'flow' && typing === 'flow');
  return canvas || !action.onCanvas;
}

function stepAt(element: Element | null): string | null {
  const at = element?.closest(`${CARD}, ${ROW}`);
  return at?.getAttribute('data-id') ?? at?.getAttribute('data-step') ?? null;
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element.getAttribute('role') === 'combobox');
}
