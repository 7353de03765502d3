/**
 * Whether the canvas was pressed with the pointer and no key since. Tab then adds a step, as hands from other canvases
 * expect; for whoever walks by keyboard it keeps walking.
 */
import { useEffect } from 'react';

const HELD = new Set(['Shift', 'Control', 'Alt', 'Meta']);
let last = false;

/** Was the last thing done here a press on the canvas? */
export function pointedLast(): boolean {
  return last;
}

/** Watches pointer and keys while the flow page is open. */
export function usePointedLast(): void {
  useEffect(() => {
    const point = (event: PointerEvent) => {
      last = event.pointerType === 'mouse' && event.target instanceof Element && event.target.closest('.pb-canvas') !== null && !event.target.closest('button, textarea');
    };
    const forget = (event: KeyboardEvent) => {
      if (!HELD.has(event.key)) last = false;
    };
    addEventListener('pointerdown', point, true);
    // After everybody else has looked at the key.
    addEventListener('keyup', forget);
    return () => {
      last = false;
      removeEventListener('pointerdown', point, true);
      removeEventListener('keyup', forget);
    };
  }, []);
}
