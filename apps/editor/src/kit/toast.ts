/** Short messages about what just happened. Say what was done; offer undo where it can be undone. */
import { toast as sonner } from 'sonner';

interface ToastOptions {
  detail?: string;
  /** One thing to do about it, such as undo. */
  action?: { label: string; run(): void };
}

function options({ detail, action }: ToastOptions) {
  return { ...(detail ? { description: detail } : {}), ...(action ? { action: { label: action.label, onClick: action.run }, duration: 8_000 } : {}) };
}

export const toast = {
  /** Something was done. */
  done: (title: string, more: ToastOptions = {}): void => void sonner.success(title, options(more)),
  /** Something could not be done: what, and what to do. Stays longer. */
  failed: (title: string, more: ToastOptions = {}): void => void sonner.error(title, { duration: 10_000, ...options(more) }),
};
