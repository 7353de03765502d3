/** One row. With `onOpen` the whole row opens its thing; give the name inside a real link or button for the keyboard. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TableRowProps {
  onOpen?(): void;
  selected?: boolean;
  children: ReactNode;
}

/** A press on a control inside the row is that control's own. */
export function TableRow({ onOpen, selected = false, children }: TableRowProps) {
  return (
    <tr
      data-selected={selected || undefined}
      className={cx('group transition-colors data-[selected]:bg-hover', onOpen && 'cursor-pointer hover:bg-hover')}
      onClick={(event) => {
        const target = event.target;
        if (!onOpen || !(target instanceof Element) || !event.currentTarget.contains(target) || target.closest('a, button, input, [role="menuitem"]')) return;
        onOpen();
      }}
    >
      {children}
    </tr>
  );
}
