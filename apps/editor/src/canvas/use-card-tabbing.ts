/** Tab walks the cards in reading order, also those outside of the view, which the canvas draws only when they come in. */
import { useReactFlow } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { focusCard } from './focus-card.ts';
import { pointedLast } from './pointed-last.ts';
import { readingOrder } from './reading-order.ts';
import { useExitKeys } from './use-exit-keys.ts';

const FOCUSABLE = 'button:not(:disabled), input, textarea, [tabindex="0"]';
const CARD = '.react-flow__node';

/** Handlers for the canvas. From the last control of a card, Tab goes on to the next card; at the ends it leaves the canvas. */
export function useCardTabbing(): { onKeyDown(event: KeyboardEvent): void; onFocus(event: FocusEvent): void } {
  const { flow, view } = useOpenFlow();
  const onExitKey = useExitKeys();
  const { getNode, setCenter, getZoom } = useReactFlow();
  const tabbed = useLastTab();

  const go = useCallback(
    (id: string) => {
      const node = getNode(id);
      // One selected step goes along, so that keys never act on a step that was left behind; several were chosen and stay.
      if (view.getState().selected.size === 1) view.select([id]);
      if (!node || (focusCard(id) && isInView(id))) return;
      void setCenter(node.position.x + (node.width ?? 0) / 2, node.position.y + (node.height ?? 0) / 2, { zoom: getZoom() }).then(() => requestAnimationFrame(() => focusCard(id)));
    },
    [getNode, setCenter, getZoom, view],
  );
  const order = useCallback(() => readingOrder(flow.graph()), [flow]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      onExitKey(event);
      if (event.key !== 'Tab' || pointedLast() || !(event.target instanceof HTMLElement)) return;
      const card = event.target.closest(CARD);
      const id = card?.getAttribute('data-id');
      if (!card || !id) return;
      const inside = [card, ...card.querySelectorAll(FOCUSABLE)];
      if (event.target !== (event.shiftKey ? card : inside.at(-1))) return;
      const ids = order();
      const next = ids[ids.indexOf(id) + (event.shiftKey ? -1 : 1)];
      if (next === undefined) return;
      event.preventDefault();
      go(next);
    },
    [order, go, onExitKey],
  );

  /** Tab coming in from before the canvas begins at the first card, whichever the page drew first. */
  const onFocus = useCallback(
    (event: FocusEvent) => {
      const from = event.relatedTarget;
      if (tabbed.current !== 'forward' || !(event.target instanceof Element) || !event.target.matches(CARD)) return;
      if (from instanceof Element && from.closest(CARD)) return;
      const [first] = order();
      if (first !== undefined && first !== event.target.getAttribute('data-id')) go(first);
    },
    [order, go, tabbed],
  );
  return { onKeyDown, onFocus };
}

/** Whether the key pressed last was Tab, and which way it went. */
function useLastTab() {
  const last = useRef<'forward' | 'back' | null>(null);
  useEffect(() => {
    const note = (event: globalThis.KeyboardEvent) => {
      last.current = event.key === 'Tab' ? (event.shiftKey ? 'back' : 'forward') : null;
    };
    const forget = () => {
      last.current = null;
    };
    addEventListener('keydown', note, true);
    addEventListener('keyup', forget, true);
    return () => {
      removeEventListener('keydown', note, true);
      removeEventListener('keyup', forget, true);
    };
  }, []);
  return last;
}

function isInView(id: string): boolean {
  const card = document.querySelector(`${CARD}[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const canvas = document.querySelector('.pb-canvas')?.getBoundingClientRect();
  return card !== undefined && canvas !== undefined && card.left >= canvas.left && card.right <= canvas.right && card.top >= canvas.top && card.top + 40 <= canvas.bottom;
}
