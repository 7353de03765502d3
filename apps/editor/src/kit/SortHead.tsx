/** The head of a column that the table can be sorted by. A press sorts, another one turns the order round. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { TableHead } from './TableHead.tsx';

export type SortOrder = 'ascending' | 'descending';

interface SortHeadProps {
  /** Absent while the table is sorted by another column. */
  order?: SortOrder | undefined;
  onSort(): void;
  figures?: boolean;
  className?: string;
  children: ReactNode;
}

/** The arrow shows where the table is sorted by this column, or would be under the pointer. */
export function SortHead({ order, onSort, figures = false, className, children }: SortHeadProps) {
  const Arrow = order === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <TableHead figures={figures} sort={order ?? 'none'} {...(className ? { className } : {})}>
      <button type="button" onClick={onSort} className={cx('group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded-chip px-1 font-medium hover:text-ink', figures && 'flex-row-reverse', order && 'text-ink-2')}>
        {children}
        <Arrow size={12} aria-hidden className={order ? '' : 'opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60'} />
      </button>
    </TableHead>
  );
}
