/** The heads of the columns; a press orders the list by one. They stay while the rows scroll. */
import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { cx } from '../../kit/cx.ts';
import { nextSort } from '../list-place.ts';
import type { GridColumn } from './grid-column.ts';

interface GridHeadProps {
  columns: readonly GridColumn<never>[];
  template: string;
  /** Whether rows have a head. */
  rowHeads: boolean;
  height: number;
  sort: string | undefined;
  /** The order without asking. */
  usualSort: string | undefined;
  onSort(sort: string | undefined): void;
}

/** Upwards, downwards, then as it was. */
export function GridHead({ columns, template, rowHeads, height, sort, usualSort, onSort }: GridHeadProps) {
  const { t } = useLingui();
  const now = sort ?? usualSort;
  return (
    <div role="row" aria-rowindex={1} className="sticky top-0 z-20 grid border-b border-line bg-sunken text-11 font-medium text-ink-3" style={{ gridTemplateColumns: template, height }}>
      {rowHeads ? (
        <div role="columnheader" className="sticky left-0 z-10 bg-sunken">
          <span className="sr-only">{t`Row`}</span>
        </div>
      ) : null}
      {columns.map((column, at) => {
        const by = column.sort !== undefined && now?.replace(/^-/, '') === column.sort ? (now.startsWith('-') ? 'descending' : 'ascending') : undefined;
        return (
          <div key={column.id} role="columnheader" aria-sort={by} className={cx('flex min-w-0 items-stretch', at === 0 && rowHeads && 'sticky left-13 z-10 bg-sunken')}>
            {column.sort === undefined ? (
              <span className={cx('flex min-w-0 flex-1 items-center truncate px-3', column.figures && 'justify-end')}>{column.head ?? column.label}</span>
            ) : (
              <button
                type="button"
                title={by === 'ascending' ? t`Order from last to first` : by ? t`Back to the first order` : t`Order by ${column.label}`}
                onClick={() => onSort(nextSort(sort, column.sort ?? '', usualSort))}
                className={cx('flex min-w-0 flex-1 items-center gap-1 rounded-chip px-3 -outline-offset-2 transition-colors hover:bg-hover hover:text-ink', by && 'text-ink', column.figures && 'flex-row-reverse')}
              >
                <span className="min-w-0 truncate">{column.head ?? column.label}</span>
                {by === 'ascending' ? <ArrowUp size={12} aria-hidden className="flex-none" /> : by ? <ArrowDown size={12} aria-hidden className="flex-none" /> : null}
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}
