/** Where the pointer was seen last on the page: what is pasted goes there, and what is dragged is kept in view. It moves nothing. */

interface Point {
  x: number;
  y: number;
}

let last: Point | undefined;

/** Watches the pointer until the returned function is called. */
export function watchPointer(): () => void {
  const see = (event: PointerEvent) => {
    last = { x: event.clientX, y: event.clientY };
  };
  const events = ['pointermove', 'pointerdown'] as const;
  for (const name of events) addEventListener(name, see, { capture: true, passive: true });
  return () => {
    for (const name of events) removeEventListener(name, see, { capture: true });
    last = undefined;
  };
}

/** The place on the screen, while the pointer is over the canvas itself. */
export function pointOnCanvas(): Point | undefined {
  return last && document.elementFromPoint(last.x, last.y)?.closest('.pb-canvas') ? last : undefined;
}

/** How far the pointer is outside of the canvas, which is at `canvas` on the screen, in pixels of the screen. */
export function beyondCanvas(canvas: DOMRect): Point {
  if (!last) return { x: 0, y: 0 };
  return { x: beyond(last.x, canvas.left, canvas.right), y: beyond(last.y, canvas.top, canvas.bottom) };
}

function beyond(at: number, from: number, to: number): number {
  return at < from ? at - from : at > to ? at - to : 0;
}
