/** Brings the list of short messages to the page when the first one is wanted, so that no page pays for it before. */
import { create } from 'zustand';

interface ToastHost {
  wanted: boolean;
}

export const useToastHost = create<ToastHost>(() => ({ wanted: false }));

const { promise: mounted, resolve } = Promise.withResolvers<void>();

/** Called by the list once it listens. */
export const toastsAreHeard: () => void = resolve;

/** Asks for the list; settles once it listens. */
export function wantToasts(): Promise<void> {
  useToastHost.setState({ wanted: true });
  return mounted;
}
