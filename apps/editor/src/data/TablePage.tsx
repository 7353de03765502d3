/** One table: its records found, read and changed; importing into it, adding to it, deleting it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronRight, Columns3, Ellipsis, FileUp, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { listRecords, recordRows, type TableRecord, tablesQuery } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { useCan } from '../shell/use-can.ts';
import { AddButton } from './AddButton.tsx';
import { AddColumnDialog } from './AddColumnDialog.tsx';
import { AddRecordDialog } from './AddRecordDialog.tsx';
import { DeleteTableDialog } from './DeleteTableDialog.tsx';
import { Grid, GRID_HEAD } from './grid/Grid.tsx';
import type { GridActions } from './grid/grid-column.ts';
import type { RowSource } from './grid/row-pages.ts';
import { useLongList } from './grid/use-long-list.ts';
import { usePhone } from './grid/use-phone.ts';
import { GridPage } from './GridPage.tsx';
import { ImportDialog } from './import/ImportDialog.tsx';
import { useRecordColumns } from './record-columns.tsx';
import { RecordSheet } from './RecordSheet.tsx';
import { useListPlace } from './use-list-place.ts';
import { useRecordEdits } from './use-record-edits.ts';

/** Search and order are the server's; search, order and place are in the address. */
export default function TablePage() {
  const { t, i18n } = useLingui();
  const { table: name } = useParams({ from: '/inside/data/$table' });
  const queries = useQueryClient();
  const place = useListPlace();
  const isPhone = usePhone();
  const mayEdit = useCan('table:edit');
  const mayImport = useCan('table:import');
  const table = useQuery(tablesQuery).data?.find((each) => each.name === name);
  const [shown, setShown] = useState<TableRecord>();
  const [open, setOpen] = useState<'import' | 'delete' | 'record' | 'column'>();
  const edits = useRecordEdits(
    name,
    useCallback((key: string, row: TableRecord) => setShown((before) => (before?.key === key ? row : before)), []),
  );
  const columns = useRecordColumns(table);
  const { q, sort } = place;
  const source = useMemo<RowSource<TableRecord>>(
    () => ({ key: [...recordRows(name), q ?? '', sort ?? ''], fetch: async (wish, signal) => listRecords(name, { q, sort, ...wish }, signal).then(({ records, ...page }) => ({ ...page, rows: records })) }),
    [name, q, sort],
  );
  const list = useLongList(source, isPhone ? 48 : 36, GRID_HEAD, place.at ?? 0, place.scrollTo);
  const actions = useMemo<GridActions<TableRecord>>(() => ({ open: setShown, ...(mayEdit ? { save: edits.set, remove: edits.remove, undo: edits.undo } : {}) }), [mayEdit, edits]);
  const dialog = (which: NonNullable<typeof open>) => ({ open: open === which, onOpenChange: (next: boolean) => setOpen(next ? which : undefined) });

  return (
    <>
      <PageBar
        title={name}
        heading={
          <div className="flex min-w-0 items-center gap-1.5 text-ink-3">
            <Link to="/data" className="rounded-chip hover:text-ink max-tablet:py-2">
              <Trans>Data</Trans>
            </Link>
            <ChevronRight size={14} aria-hidden />
            <h1 className="truncate text-14 font-semibold text-ink">{name}</h1>
            {list.rows.total === undefined ? null : <span className="pl-1.5 tabular-nums">{i18n.number(list.rows.total)}</span>}
          </div>
        }
      >
        <SearchInput label={t`Search records`} value={place.typed} onChange={place.search} className={barSearch} />
        {mayImport ? (
          <Button icon={<FileUp size={16} />} onClick={() => setOpen('import')}>
            <Trans>Import</Trans>
          </Button>
        ) : null}
        {mayEdit && table ? (
          <AddButton label={<Trans>Add a record</Trans>} onClick={() => setOpen('record')} />
        ) : null}
        {mayEdit || mayImport ? (
          <Menu
            trigger={
              <IconButton label={t`More`}>
                <Ellipsis size={16} />
              </IconButton>
            }
          >
            {mayEdit ? (
              <MenuItem icon={<Columns3 size={16} />} onSelect={() => setOpen('column')}>
                <Trans>Add a column</Trans>
              </MenuItem>
            ) : null}
            {mayImport ? (
              <MenuItem danger icon={<Trash2 size={16} />} onSelect={() => setOpen('delete')}>
                <Trans>Delete this table</Trans>
              </MenuItem>
            ) : null}
          </Menu>
        ) : null}
      </PageBar>
      <GridPage
        rows={list.rows}
        found={q !== undefined}
        nothing={
          q === undefined ? (
            <EmptyState
              icon={<FileUp size={20} />}
              title={<Trans>No records yet</Trans>}
              text={<Trans>Import a file, and its rows are here.</Trans>}
              action={
                mayImport ? (
                  <Button variant="primary" onClick={() => setOpen('import')}>
                    <Trans>Import</Trans>
                  </Button>
                ) : undefined
              }
            />
          ) : (
            <EmptyState title={<Trans>No record fits</Trans>} text={<Trans>Search looks at every column.</Trans>} action={<Button onClick={() => place.search('')}>{t`Show all records`}</Button>} />
          )
        }
      >
        <Grid label={t`Records`} list={list} columns={columns} nameOf={(row) => row.key} sort={sort} usualSort={table?.key ?? undefined} onSort={place.sortBy} actions={actions} compact={false} opensByPress={isPhone} />
      </GridPage>
      <RecordSheet table={table} row={shown} edits={mayEdit ? edits : undefined} onClose={() => setShown(undefined)} />
      {table ? <AddRecordDialog table={table} {...dialog('record')} add={edits.add} /> : null}
      <AddColumnDialog columns={table?.columns ?? []} {...dialog('column')} add={edits.addColumn} />
      <ImportDialog
        {...dialog('import')}
        title={t`Import into ${name}`}
        description={<Trans>Records that are here already are brought up to date, new ones are added.</Trans>}
        path={`/api/tables/${encodeURIComponent(name)}/import`}
        onImported={() => void Promise.all([queries.invalidateQueries({ queryKey: tablesQuery.queryKey }), queries.invalidateQueries({ queryKey: ['facts'] })])}
      />
      <DeleteTableDialog table={name} {...dialog('delete')} />
    </>
  );
}
