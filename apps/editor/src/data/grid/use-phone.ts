/** Whether the screen is as narrow as a phone's: rows are then read and opened, not edited cell by cell. */
import { useSyncExternalStore } from 'react';

/** As `--breakpoint-tablet` says. */
const PHONE = matchMedia('(max-width: 719.98px)');

/** Follows the window. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      PHONE.addEventListener('change', changed);
      return () => PHONE.removeEventListener('change', changed);
    },
    () => PHONE.matches,
  );
}
