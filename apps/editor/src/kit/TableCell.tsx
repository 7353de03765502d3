/** One cell. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TableCellProps {
  figures?: boolean;
  className?: string;
  children?: ReactNode;
}

/** Figures stand at the right and keep their width. */
export function TableCell({ figures = false, className, children }: TableCellProps) {
  return <td className={cx('h-11 border-b border-line px-4', figures && 'text-right tabular-nums', className)}>{children}</td>;
}
