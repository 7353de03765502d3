/**
 * Rows and columns of any length, read and edited in place: only what is seen is drawn, the heads stay, and the keyboard goes
 * from cell to cell. It keeps no data of its own.
 */
import { useLingui } from '@lingui/react/macro';
import type { Json } from '@patchbay/schema';
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { cx } from '../../kit/cx.ts';
import type { Way } from './CellEditor.tsx';
import { type GridActions, type GridColumn, gridTemplate } from './grid-column.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import { cellBeside, moveCell, type Place } from './move-cell.ts';
import type { LongList } from './use-long-list.ts';

export const GRID_HEAD = 36;
const ROW_HEAD = 52;

interface GridProps<Row> {
  label: string;
  list: LongList<Row>;
  columns: readonly GridColumn<Row>[];
  nameOf(row: Row): string;
  sort: string | undefined;
  /** The order without asking. */
  usualSort: string | undefined;
  onSort(sort: string | undefined): void;
  actions: GridActions<Row>;
  /** One column of rows without heads, as on a phone. */
  compact: boolean;
  /** A press opens a row, where fingers could not meet a cell. */
  opensByPress: boolean;
}

/** The focus stays on the grid itself, so that it survives rows that scroll away. */
export function Grid<Row>({ label, list, columns, nameOf, sort, usualSort, onSort, actions, compact, opensByPress }: GridProps<Row>) {
  const { t } = useLingui();
  const id = useId();
  const [active, setActive] = useState<Place>();
  const [editing, setEditing] = useState<Place>();
  const { scroller, rows, count, window: seen, track, rowHeight, show } = list;
  const first = compact ? 0 : 1;
  const extent = { rows: count, columns: columns.length + first, page: Math.max(1, seen.end - seen.top - 10) };
  const { template, width } = gridTemplate(columns as readonly GridColumn<never>[], compact ? 0 : ROW_HEAD);

  const go = (place: Place) => {
    setActive(place);
    setEditing(undefined);
    show(place.row);
  };
  const press = useCallback((row: number, column: number) => setActive((before) => (before?.row === row && before.column === column ? before : { row, column })), []);
  const open = (index: number) => {
    const row = rows.at(index);
    if (row !== undefined) actions.open(row);
  };
  const begin = (row: number, column: number) => {
    const there = rows.at(row);
    if (there === undefined) return;
    const edit = columns[column - first]?.edit?.(there);
    if (!edit || !actions.save || opensByPress) return actions.open(there);
    if (edit.kind === 'boolean' && typeof edit.value !== 'string') return actions.save(there, columns[column - first]?.id ?? '', edit.value !== true);
    setActive({ row, column });
    setEditing({ row, column });
  };
  const finish = (value: Json | undefined, way: Way) => {
    setEditing(undefined);
    if (!editing) return;
    const row = rows.at(editing.row);
    const column = columns[editing.column - first];
    if (value !== undefined && row !== undefined && column) actions.save?.(row, column.id, value);
    if (way === 'away') return;
    scroller.current?.focus({ preventScroll: true });
    if (way === 'down' || way === 'up') go({ ...editing, row: Math.max(0, Math.min(count - 1, editing.row + (way === 'down' ? 1 : -1))) });
    else if (way !== 'stay') go(cellBeside(editing, way === 'left', extent));
  };
  // Rows are drawn again when their own things change, and not because these functions are new ones.
  const latest = useRef({ open, begin, finish });
  useLayoutEffect(() => {
    latest.current = { open, begin, finish };
  });
  const steady = useMemo(
    () => ({
      onOpen: (index: number) => latest.current.open(index),
      onEdit: (row: number, column: number) => latest.current.begin(row, column),
      onDone: (value: Json | undefined, way: Way) => latest.current.finish(value, way),
    }),
    [],
  );

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={extent.columns}
      aria-readonly={!actions.save || undefined}
      aria-busy={rows.total === undefined || undefined}
      aria-activedescendant={active && active.row >= seen.first && active.row < seen.end ? `${id}-${active.row}-${active.column}` : undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !active && event.currentTarget.matches(':focus-visible')) setActive({ row: seen.top, column: first });
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.nativeEvent.isComposing || count === 0) return;
        const at = active ?? { row: seen.top, column: first };
        const far = event.ctrlKey || event.metaKey;
        const next = event.altKey || event.shiftKey ? undefined : moveCell(at, event.key, far, extent);
        const row = rows.at(at.row);
        if (next) go(next);
        else if (event.key === 'Enter' || event.key === 'F2') begin(at.row, at.column);
        else if (event.key === ' ') open(at.row);
        else if (far && event.key.toLowerCase() === 'z' && !event.shiftKey && actions.undo) actions.undo();
        else if ((event.key === 'Delete' || event.key === 'Backspace') && row !== undefined && !opensByPress) {
          const column = columns[at.column - 1];
          if (at.column === 0) actions.remove?.(row);
          else if (column?.edit?.(row) && actions.save) actions.save(row, column.id, null);
        } else return;
        event.preventDefault();
      }}
      // Where a cell shows the focus, the frame around all of them need not.
      className={cx('group/grid relative min-h-0 flex-1 overflow-auto rounded-card border border-line bg-surface -outline-offset-1 max-tablet:rounded-none max-tablet:border-x-0 max-tablet:border-b-0', active && 'outline-none')}
    >
      <div style={{ minWidth: width }}>
        {compact ? null : <GridHead columns={columns as readonly GridColumn<never>[]} template={template} rowHeads height={GRID_HEAD} sort={sort} usualSort={usualSort} onSort={onSort} />}
        <div role="rowgroup" style={{ height: track }}>
          <div role="presentation" style={{ transform: `translateY(${seen.offset}px)` }} onClick={opensByPress ? (event) => openPressed(event.target, steady.onOpen) : undefined}>
            {Array.from({ length: Math.max(0, Math.min(seen.end, count) - seen.first) }, (_, at) => {
              const index = seen.first + at;
              const row = rows.at(index);
              return (
                <GridRow
                  key={index}
                  id={id}
                  row={row}
                  index={index}
                  name={row === undefined ? '' : nameOf(row) || t`Row ${index + 1}`}
                  columns={columns}
                  template={template}
                  height={rowHeight}
                  rowHeads={!compact}
                  active={active?.row === index ? active.column : undefined}
                  editing={editing?.row === index ? editing.column : undefined}
                  onPress={press}
                  {...steady}
                />
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The row a press fell on, by the number it tells screen readers. */
function openPressed(target: EventTarget, open: (index: number) => void): void {
  const row = target instanceof Element ? target.closest('[aria-rowindex]') : null;
  if (row) open(Number(row.getAttribute('aria-rowindex')) - 2);
}
