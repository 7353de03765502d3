/** The head of one column. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TableHeadProps {
  /** Figures stand at the right. */
  figures?: boolean;
  /** How the table is sorted by this column, where it can be. */
  sort?: 'ascending' | 'descending' | 'none';
  className?: string;
  children?: ReactNode;
}

/** Small, grey, one line. */
export function TableHead({ figures = false, sort, className, children }: TableHeadProps) {
  return (
    <th scope="col" aria-sort={sort} className={cx('h-9 border-b border-line bg-sunken px-4 text-11 font-medium whitespace-nowrap text-ink-3', figures && 'text-right', className)}>
      {children}
    </th>
  );
}
