/** All of one record, at the right of the list, and changed there line by line. */
import { Trans } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import type { Table, TableRecord } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import type { RecordEdits } from './use-record-edits.ts';
import { ValueLine } from './ValueLine.tsx';

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
    <Dialog
      sheet
      open
      onOpenChange={onClose}
      title={<span className="break-words">{row.key}</span>}
      footer={
        edits ? (
          <Button
            variant="danger"
            icon={<Trash2 size={16} />}
            onClick={() => {
              onClose();
              edits.remove(row);
            }}
          >
            <Trans>Delete</Trans>
          </Button>
        ) : undefined
      }
    >
      <dl className="divide-y divide-line rounded-control border border-line">
        {lines.map(({ name, type }) => (
          <ValueLine key={name} name={name} type={type} value={Object.hasOwn(row.record, name) ? row.record[name] : undefined} onSave={edits && ((value) => edits.set(row, name, value))} />
        ))}
      </dl>
    </Dialog>
  );
}
