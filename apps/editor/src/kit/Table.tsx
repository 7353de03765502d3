/** A table on a card. Rows, heads and cells come from TableRow, TableHead and TableCell. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TableProps {
  /** What the table lists, read aloud. */
  label: string;
  /** A row of TableHead cells. */
  head: ReactNode;
  className?: string;
  children: ReactNode;
}

/** Scrolls sideways inside its card when the screen is narrow. */
export function Table({ label, head, className, children }: TableProps) {
  return (
    <div className={cx('overflow-x-auto rounded-card border border-line bg-surface', className)} tabIndex={-1}>
      <table aria-label={label} className="w-full border-separate border-spacing-0 text-left [&>tbody>tr:last-child>td]:border-b-0">
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
