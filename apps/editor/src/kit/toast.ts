/** Short messages about what just happened. Say what was done; offer undo where it can be undone. */
import { wantToasts } from './toast-host.ts';

interface ToastOptions {
  detail?: string;
  /** One thing to do about it, such as undo. */
  action?: { label: string; run(): void };
}

export const toast = {
  /** Something was done. */
  done: (title: string, more: ToastOptions = {}): void => void show('success', title, more),
  /** Something could not be done: what, and what to do. Stays longer. */
  failed: (title: string, more: ToastOptions = {}): void => void show('error', title, more),
};

async function show(kind: 'success' | 'error', title: string, { detail, action }: ToastOptions): Promise<void> {
  const [{ toast: sonner }] = await Promise.all([import('sonner'), wantToasts()]);
  sonner[kind](title, {
    duration: kind === 'error' ? 10_000 : action ? 8_000 : 4_000,
    ...(detail ? { description: detail } : {}),
    ...(action ? { action: { label: action.label, onClick: action.run } } : {}),
  });
}
