/** The records of a table, one a row; a press shows all of one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { Table as TableFacts, TableRecord } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Table } from '../kit/Table.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { Facts } from './Facts.tsx';
import { jsonWords } from './json-words.ts';

interface RecordsProps {
  table: TableFacts | undefined;
  records: readonly TableRecord[];
  searching: boolean;
  onImport(): void;
}

/** At most eight columns fit a screen; the rest is in the sheet. */
export function Records({ table, records, searching, onImport }: RecordsProps) {
  const { t, i18n } = useLingui();
  const [shown, setShown] = useState<TableRecord>();
  if (records.length === 0) {
    return searching ? (
      <EmptyState title={<Trans>No record fits</Trans>} text={<Trans>Search looks at every column.</Trans>} />
    ) : (
      <EmptyState
        icon={<FileUp size={20} />}
        title={<Trans>No records yet</Trans>}
        text={<Trans>Import a file, and its rows are here.</Trans>}
        action={
          <Button variant="primary" onClick={onImport}>
            <Trans>Import</Trans>
          </Button>
        }
      />
    );
  }
  const known = table?.columns ?? Object.keys(records[0]?.record ?? {}).map((name) => ({ name, type: 'text' }));
  const columns = [...known].sort((one, other) => rank(one, table, records) - rank(other, table, records)).slice(0, 8);
  return (
    <>
      <Table
        label={t`Records`}
        head={columns.map((column) => (
          <TableHead key={column.name} figures={column.type === 'number'}>
            <span className="font-mono" title={column.type}>
              {column.name}
            </span>
          </TableHead>
        ))}
      >
        {records.map((record) => (
          <TableRow key={record.key} selected={shown?.key === record.key} onOpen={() => setShown(record)}>
            {columns.map((column, at) => (
              <TableCell key={column.name} figures={column.type === 'number'} className="max-w-70 truncate">
                {at === 0 ? (
                  <button type="button" onClick={() => setShown(record)} className="max-w-full truncate rounded-chip font-medium">
                    {jsonWords(record.record[column.name] ?? record.key, i18n)}
                  </button>
                ) : (
                  jsonWords(record.record[column.name], i18n)
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </Table>
      <Dialog sheet open={shown !== undefined} onOpenChange={() => setShown(undefined)} title={shown?.key ?? ''}>
        {shown ? <Facts facts={shown.record} /> : null}
      </Dialog>
    </>
  );
}

/** What names a record first, then what is plain, then lists and records, last what nobody filled. */
function rank(column: { name: string; type: string }, table: TableFacts | undefined, records: readonly TableRecord[]): number {
  if (column.name === table?.key) return 0;
  if (records.every(({ record }) => (record[column.name] ?? '') === '')) return 3;
  return column.type === 'list' || column.type === 'record' ? 2 : 1;
}
