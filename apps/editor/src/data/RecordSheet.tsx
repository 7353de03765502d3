/** All of one record, at the right of the list, and changed there line by line. */
import type { Table, TableRecord } from '../api/tables.ts';
import type { RecordEdits } from './use-record-edits.ts';
import { RowSheet } from './RowSheet.tsx';
import { ValueLine } from './ValueLine.tsx';
import { ValueList } from './ValueList.tsx';

interface RecordSheetProps {
  table: Table | undefined;
  /** Open while a record is given. */
  row: TableRecord | undefined;
  /** Absent for those who may only read. */
  edits: RecordEdits | undefined;
  onClose(): void;
}

/** Columns of the table first, then what only this record has. */
export function RecordSheet({ table, row, edits, onClose }: RecordSheetProps) {
  if (!row) return null;
  const columns = table?.columns ?? [];
  const own = Object.keys(row.record).filter((name) => !columns.some((column) => column.name === name));
  const lines = [...columns, ...own.map((name) => ({ name, type: 'text' }))];
  return (
    <RowSheet title={<span className="break-words">{row.key}</span>} onDelete={edits && (() => edits.remove(row))} onClose={onClose}>
      <ValueList>
        {lines.map(({ name, type }) => (
          <ValueLine key={name} name={name} type={type} value={Object.hasOwn(row.record, name) ? row.record[name] : undefined} onSave={edits && ((value) => edits.set(row, name, value))} />
        ))}
      </ValueList>
    </RowSheet>
  );
}
