/** The columns of a table as a grid shows them: what names a record first, then plain values, then lists and records. */
import { useMemo } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Column, Table, TableRecord } from '../api/tables.ts';
import { TypeSign } from './column-words.tsx';
import { kindOf } from './grid/cell-value.ts';
import type { GridColumn } from './grid/grid-column.ts';
import { jsonWords } from './json-words.ts';

/** More would be slow to draw and hard to read; the sheet of a record has them all. */
export const COLUMNS_SHOWN = 60;
const WIDTHS: Record<string, number> = { number: 112, boolean: 104, date: 150, list: 220, record: 220 };

/** Order by a press where a column holds plain values. */
export function useRecordColumns(table: Table | undefined): GridColumn<TableRecord>[] {
  const { i18n, t } = useLingui();
  return useMemo(() => {
    const known = table?.columns ?? [];
    const first = known.find((column) => column.name === table?.key);
    const isPlain = ({ type }: Column) => type !== 'list' && type !== 'record';
    const columns = [...(first ? [first] : []), ...known.filter((column) => column !== first && isPlain(column)), ...known.filter((column) => column !== first && !isPlain(column))].slice(0, COLUMNS_SHOWN);
    const own = (row: TableRecord, { name }: Column) => (Object.hasOwn(row.record, name) ? row.record[name] : undefined);
    const shown = columns.map(
      (column): GridColumn<TableRecord> => ({
        id: column.name,
        label: column.name,
        head: (
          <span className="flex min-w-0 items-center gap-1.5">
            <TypeSign type={column.type} />
            <span className="min-w-0 truncate font-mono">{column.name}</span>
          </span>
        ),
        width: WIDTHS[column.type] ?? 170,
        ...(column.type === 'text' ? { grow: 1.6 } : {}),
        figures: column.type === 'number',
        ...(isPlain(column) ? { sort: column.name } : {}),
        edit: (row) => {
          const kind = kindOf(own(row, column), column.type);
          return kind && { value: own(row, column), kind };
        },
        cell: (row) => {
          const words = jsonWords(own(row, column), i18n);
          return column === first ? <span className="font-medium">{words}</span> : words === '–' ? <span className="text-ink-3">–</span> : words;
        },
      }),
    );
    // Where no column names a record, its key still tells it apart.
    return first ? shown : [{ id: '', label: t`Key`, width: 150, cell: (row: TableRecord) => <span className="font-mono text-12">{row.key}</span> }, ...shown];
  }, [table, i18n, t]);
}
