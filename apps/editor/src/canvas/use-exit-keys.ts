/** Keys on the exits of a card: up and down go between them, right goes along the cord, left back to the card, Delete pulls the cord. */
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useCallback } from 'react';
import { announce } from '../actions/announce.ts';
import { cordAt, disconnect } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { focusCard } from './focus-card.ts';

const EXIT = '.pb-exit-button';
const KEYS = new Set(['ArrowRight', 'Delete', 'Backspace']);

/** A handler for the canvas; it answers only where an exit has the focus. */
export function useExitKeys(): (event: KeyboardEvent) => void {
  const { flow, view } = useOpenFlow();
  const { t } = useLingui();
  return useCallback(
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>(EXIT) : null;
      const card = button?.closest('.react-flow__node');
      const node = card?.getAttribute('data-id');
      const exit = button?.getAttribute('data-exit');
      if (!button || !card || !node || !exit || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const cord = cordAt(flow, { node, exit });
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(card, button, event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'ArrowLeft') focusCard(node);
      else if (event.key === 'ArrowRight' && cord) view.show({ node: cord.target, card: true });
      else if ((event.key === 'Delete' || event.key === 'Backspace') && cord && !flow.readOnly) {
        disconnect(flow, [cord.id]);
        announce(t`Disconnected`);
      } else if (!KEYS.has(event.key)) return;
      // Also where there is no cord: the card's own keys do not mean its exits.
      event.preventDefault();
    },
    [flow, view, t],
  );
}

function walk(card: Element, from: HTMLElement, by: 1 | -1): void {
  const exits = [...card.querySelectorAll<HTMLElement>(`${EXIT}:not(:disabled)`)];
  exits[(exits.indexOf(from) + by + exits.length) % exits.length]?.focus({ preventScroll: true });
}
