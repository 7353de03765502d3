/** Dragging a kind of step from the palette onto the canvas, by mouse, pen or finger. A press without moving stays a click. */
import { type PointerEvent, useCallback, useRef, useState } from 'react';

const MOVES_AFTER = 5;
/** The card hangs at the pointer by its title. */
export const HELD = { x: 24, y: 20 };

export interface PaletteGhost {
  type: string;
  x: number;
  y: number;
}

/** `onDrop` gets the place where the pointer was let go over the canvas, moved so that the card hangs at the pointer. */
export function usePaletteDrag(onDrop: (type: string, place: { x: number; y: number }) => void) {
  const [ghost, setGhost] = useState<PaletteGhost | null>(null);
  const start = useRef<{ x: number; y: number; type: string; moved: boolean } | null>(null);

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>, type: string) => {
    if (event.button !== 0) return;
    start.current = { x: event.clientX, y: event.clientY, type, moved: false };
    const { pointerId, currentTarget: button } = event;

    const move = (next: globalThis.PointerEvent) => {
      const from = start.current;
      if (!from || next.pointerId !== pointerId) return;
      if (!from.moved && Math.hypot(next.clientX - from.x, next.clientY - from.y) < MOVES_AFTER) return;
      from.moved = true;
      setGhost({ type, x: next.clientX, y: next.clientY });
    };
    const end = (next: globalThis.PointerEvent) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setGhost(null);
      const moved = start.current?.moved ?? false;
      start.current = null;
      if (!moved || next.type === 'pointercancel') return;
      // A click would follow when the pointer comes back to the button it began on.
      const swallow = (click: Event) => click.stopPropagation();
      button.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => button.removeEventListener('click', swallow, { capture: true }));
      if (document.elementFromPoint(next.clientX, next.clientY)?.closest('.pb-canvas')) onDrop(type, { x: next.clientX - HELD.x, y: next.clientY - HELD.y });
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  }, [onDrop]);

  return { ghost, onPointerDown };
}
