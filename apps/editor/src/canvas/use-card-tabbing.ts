/** Tab walks the cards in reading order, also those outside of the view, which the canvas draws only when they come in. */
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useCallback } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { focusCard } from './use-canvas-keys.ts';

const FOCUSABLE = 'button:not(:disabled), input, textarea, [tabindex="0"]';

/** A key handler for the canvas. From the last control of a card, Tab goes on to the next card; at the ends it leaves the canvas. */
export function useCardTabbing(): (event: KeyboardEvent) => void {
  const { flow } = useOpenFlow();
  const { getNode, setCenter, getZoom } = useReactFlow();
  return useCallback(
    (event) => {
      if (event.key !== 'Tab' || !(event.target instanceof HTMLElement)) return;
      const card = event.target.closest('.react-flow__node');
      const id = card?.getAttribute('data-id');
      if (!card || !id) return;
      const inside = [card, ...card.querySelectorAll(FOCUSABLE)];
      const back = event.shiftKey;
      if (event.target !== (back ? card : inside.at(-1))) return;
      const order = [...flow.graph().nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y).map((node) => node.id);
      const next = order[order.indexOf(id) + (back ? -1 : 1)];
      const node = next === undefined ? undefined : getNode(next);
      if (!node || next === undefined) return;
      event.preventDefault();
      if (focusCard(next) && isInView(next)) return;
      void setCenter(node.position.x + (node.width ?? 0) / 2, node.position.y + (node.height ?? 0) / 2, { zoom: getZoom() }).then(() => requestAnimationFrame(() => focusCard(next)));
    },
    [flow, getNode, setCenter, getZoom],
  );
}

function isInView(id: string): boolean {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const canvas = document.querySelector('.pb-canvas')?.getBoundingClientRect();
  return card !== undefined && canvas !== undefined && card.left >= canvas.left && card.right <= canvas.right && card.top >= canvas.top && card.top + 40 <= canvas.bottom;
}
