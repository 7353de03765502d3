/** Grey shapes in the place of what is about to come. */
import { cx } from './cx.ts';

/** Give it a size by classes; hidden from screen readers, who hear the busy region instead. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block animate-breathe rounded-control bg-active', className ?? 'h-4 w-full')} />;
}
