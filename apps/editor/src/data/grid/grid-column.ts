/** What a grid must know of one of its columns. */
import type { Json } from '@patchbay/schema';
import type { ReactNode } from 'react';
import type { CellKind } from './cell-value.ts';

export interface GridColumn<Row> {
  id: string;
  /** Its name, as people know it. */
  label: string;
  /** What stands in the head in place of the plain name. */
  head?: ReactNode;
  /** Least width in pixels; what is left over goes to columns by `grow`. */
  width: number;
  grow?: number;
  /** Figures stand at the right. */
  figures?: boolean;
  /** What the list is asked for to come in this column's order. */
  sort?: string;
  cell(row: Row): ReactNode;
  /** The value and how it is typed; absent where this row's cell is only read. */
  edit?(row: Row): { value: Json | undefined; kind: CellKind } | undefined;
}

/** What people do in a grid. All of them stay the same between drawings. */
export interface GridActions<Row> {
  /** Shows all of a row. */
  open(row: Row): void;
  /** Saves a value; whether it arrived is told elsewhere. */
  save?(row: Row, column: string, value: Json): void;
  remove?(row: Row): void;
  /** Takes the last change back. */
  undo?(): void;
}

/** Columns of the grid's layout: the head of the row, then the others. */
export function gridTemplate(columns: readonly GridColumn<never>[], rowHead: number): { template: string; width: number } {
  const tracks = columns.map(({ width, grow = 1 }) => `minmax(${width}px, ${grow}fr)`);
  return { template: [...(rowHead > 0 ? [`${rowHead}px`] : []), ...tracks].join(' '), width: rowHead + columns.reduce((sum, column) => sum + column.width, 0) };
}
