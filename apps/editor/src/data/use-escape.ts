/** Escape for one part of a sheet: it closes that part, and the sheet around it stays. */
import { type RefObject, useEffect, useRef } from 'react';

/** Listens before the sheet does, which closes itself on any Escape that nobody has taken. */
export function useEscape(part: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Node) || !part.current?.contains(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [part]);
}
