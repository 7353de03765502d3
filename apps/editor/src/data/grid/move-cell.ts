/** Where the keyboard goes in a grid. Column 0 is the head of the row; it never leaves the grid. */

export interface Place {
  row: number;
  column: number;
}

interface Extent {
  rows: number;
  columns: number;
  /** Rows of one screen. */
  page: number;
}

/** The cell a key goes to; undefined for keys that go nowhere. `far` is Control or Command. */
export function moveCell({ row, column }: Place, key: string, far: boolean, { rows, columns, page }: Extent): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({ row: clamp(nextRow, rows), column: clamp(nextColumn, columns) });
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? columns : column + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? rows : row, columns);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
}

/** The cell beside, on the next or the last row where the row ends. */
export function cellBeside({ row, column }: Place, back: boolean, { rows, columns }: Extent): Place {
  if (back) return column > 1 ? { row, column: column - 1 } : row > 0 ? { row: row - 1, column: columns - 1 } : { row, column };
  return column < columns - 1 ? { row, column: column + 1 } : row < rows - 1 ? { row: row + 1, column: 1 } : { row, column };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
