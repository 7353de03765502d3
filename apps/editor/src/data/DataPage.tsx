/** The shop's own data that flows look things up in: its tables. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Database, Plus, Table2 } from 'lucide-react';
import { useState } from 'react';
import { tablesQuery } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Table } from '../kit/Table.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { DemoShopButton } from '../shell/DemoShopButton.tsx';
import { useCan } from '../shell/use-can.ts';
import { NewTableDialog } from './NewTableDialog.tsx';

/** Empty: what tables are for, the demo shop, or a file of one's own. */
export default function DataPage() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery);
  const [importing, setImporting] = useState(false);
  const mayImport = useCan('table:import');
  const some = tables.data !== undefined && tables.data.length > 0;
  return (
    <>
      <PageBar title={t`Data`} {...(some ? { count: tables.data.length } : {})}>
        {mayImport ? (
          <Button variant={some ? 'primary' : 'secondary'} icon={<Plus size={16} />} onClick={() => setImporting(true)}>
            <Trans>Import a table</Trans>
          </Button>
        ) : null}
      </PageBar>
      <PageBody>
        <Loaded query={tables} skeleton={<TableSkeleton rows={4} />}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState
                icon={<Database size={20} />}
                title={<Trans>What your flows can look up</Trans>}
                text={<Trans>Orders, products, opening hours: import them as tables, and a flow finds the right record while the customer waits. To try it first, load a made-up shop.</Trans>}
                action={
                  mayImport ? (
                    <>
                      <DemoShopButton variant="primary" />
                      <Button onClick={() => setImporting(true)}>
                        <Trans>Import a table</Trans>
                      </Button>
                    </>
                  ) : undefined
                }
              />
            ) : (
              <Table
                label={t`Tables`}
                head={
                  <>
                    <TableHead>
                      <Trans>Table</Trans>
                    </TableHead>
                    <TableHead className="max-tablet:hidden">
                      <Trans>Columns</Trans>
                    </TableHead>
                    <TableHead className="max-desk:hidden">
                      <Trans>A record is named by</Trans>
                    </TableHead>
                    <TableHead figures>
                      <Trans>Records</Trans>
                    </TableHead>
                  </>
                }
              >
                {all.map((table) => (
                  <TableRow key={table.name} onOpen={() => void navigate({ to: '/data/$table', params: { table: table.name } })}>
                    <TableCell>
                      <Link to="/data/$table" params={{ table: table.name }} className="inline-flex items-center gap-3 rounded-chip font-semibold">
                        <FamilyChip family="data">
                          <Table2 size={14} />
                        </FamilyChip>
                        {table.name}
                      </Link>
                    </TableCell>
                    <TableCell className="max-w-0 w-1/2 truncate text-ink-2 max-tablet:hidden">
                      <span title={table.columns.map((column) => column.name).join(', ')}>
                        <Plural value={table.columns.length} one="# column" other="# columns" />: {table.columns.map((column) => column.name).join(', ')}
                      </span>
                    </TableCell>
                    <TableCell className="font-mono text-12 text-ink-2 max-desk:hidden">{table.key ?? '–'}</TableCell>
                    <TableCell figures>{i18n.number(table.rows)}</TableCell>
                  </TableRow>
                ))}
              </Table>
            )
          }
        </Loaded>
      </PageBody>
      <NewTableDialog open={importing} onOpenChange={setImporting} />
    </>
  );
}
