/** One row of a grid; grey shapes while it is on its way. */
import { useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { Maximize2 } from 'lucide-react';
import { memo } from 'react';
import { cx } from '../../kit/cx.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { CellEditor, type Way } from './CellEditor.tsx';
import type { GridColumn } from './grid-column.ts';

interface GridRowProps<Row> {
  id: string;
  row: Row | undefined;
  index: number;
  name: string;
  columns: readonly GridColumn<Row>[];
  template: string;
  height: number;
  rowHeads: boolean;
  /** The cell the keyboard is at, 0 for the head. */
  active: number | undefined;
  /** The cell that is typed into. */
  editing: number | undefined;
  onPress(index: number, column: number): void;
  onEdit(index: number, column: number): void;
  onOpen(index: number): void;
  onDone(value: Json | undefined, way: Way): void;
}

function Row<Row>({ id, row, index, name, columns, template, height, rowHeads, active, editing, onPress, onEdit, onOpen, onDone }: GridRowProps<Row>) {
  const { t, i18n } = useLingui();
  const ring = 'outline-2 -outline-offset-2 outline-transparent data-[active]:outline-line-control group-focus/grid:data-[active]:outline-focus';
  return (
    <div role="row" aria-rowindex={index + 2} className="group/row grid border-b border-line bg-surface transition-colors hover:bg-hover" style={{ gridTemplateColumns: template, height }}>
      {rowHeads ? (
        <div
          id={`${id}-${index}-0`}
          role="gridcell"
          data-active={active === 0 || undefined}
          onMouseDown={() => onPress(index, 0)}
          className={cx('sticky left-0 z-10 grid place-items-center rounded-chip bg-inherit text-11 text-ink-3 tabular-nums', ring)}
        >
          {row === undefined ? null : (
            <>
              <span className="group-hover/row:hidden">{i18n.number(index + 1)}</span>
              <button type="button" tabIndex={-1} aria-label={t`Open ${name}`} onClick={() => onOpen(index)} className="hidden size-7 place-items-center rounded-control group-hover/row:grid hover:bg-active hover:text-ink">
                <Maximize2 size={14} aria-hidden />
              </button>
            </>
          )}
        </div>
      ) : null}
      {columns.map((column, at) => {
        const place = rowHeads ? at + 1 : at;
        const edited = editing === place && row !== undefined ? column.edit?.(row) : undefined;
        return (
          <div
            key={column.id}
            id={`${id}-${index}-${place}`}
            role="gridcell"
            data-active={active === place || undefined}
            onMouseDown={() => onPress(index, place)}
            onDoubleClick={() => onEdit(index, place)}
            className={cx('relative flex min-w-0 items-center rounded-chip', ring, at === 0 && rowHeads && 'sticky left-13 z-10 bg-inherit', edited && 'z-20')}
          >
            {row === undefined ? <Skeleton className={cx('mx-3 h-3.5', at % 3 === 0 ? 'w-3/5' : at % 3 === 1 ? 'w-2/5' : 'w-1/2')} /> : <div className={cx('min-w-0 flex-1 truncate px-3', column.figures && 'text-right tabular-nums')}>{column.cell(row)}</div>}
            {edited ? <CellEditor label={`${column.label}, ${name}`} value={edited.value} kind={edited.kind} figures={column.figures ?? false} onDone={onDone} /> : null}
          </div>
        );
      })}
    </div>
  );
}

/** Drawn again only when something of its own has changed. */
export const GridRow = memo(Row) as typeof Row;
