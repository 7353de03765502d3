/** One table: its records, searched; importing into it, deleting it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronRight, Ellipsis, FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { recordsQuery, tablesQuery } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { useSettled } from '../kit/use-settled.ts';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { DeleteTableDialog } from './DeleteTableDialog.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { Records } from './Records.tsx';

/** Records come in pages of fifty. */
export default function TablePage() {
  const { t, i18n } = useLingui();
  const { table: name } = useParams({ from: '/inside/data/$table' });
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const asked = useSettled(search);
  const tables = useQuery(tablesQuery);
  const records = useInfiniteQuery({ ...recordsQuery(name, asked), placeholderData: (before) => before });
  const [open, setOpen] = useState<'import' | 'delete'>();
  const table = tables.data?.find((each) => each.name === name);

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
            {table ? <span className="pl-1.5 tabular-nums">{i18n.number(table.rows)}</span> : null}
          </div>
        }
      >
        <SearchInput label={t`Search records`} value={search} onChange={setSearch} className={barSearch} />
        <Button icon={<FileUp size={16} />} onClick={() => setOpen('import')}>
          <Trans>Import</Trans>
        </Button>
        <Menu
          trigger={
            <IconButton label={t`More`}>
              <Ellipsis size={16} />
            </IconButton>
          }
        >
          <MenuItem danger icon={<Trash2 size={16} />} onSelect={() => setOpen('delete')}>
            <Trans>Delete this table</Trans>
          </MenuItem>
        </Menu>
      </PageBar>
      <PageBody>
        <Loaded query={tables} skeleton={<TableSkeleton rows={10} />}>
          {() => (
            <Loaded query={records} skeleton={<TableSkeleton rows={10} />}>
              {(pages) => <Records table={table} records={pages.pages.flatMap((page) => page.records)} searching={asked !== ''} onImport={() => setOpen('import')} />}
            </Loaded>
          )}
        </Loaded>
        <MoreButton query={records} />
      </PageBody>
      <ImportDialog
        open={open === 'import'}
        onOpenChange={(next) => setOpen(next ? 'import' : undefined)}
        title={t`Import into ${name}`}
        description={<Trans>Records that are here already are brought up to date, new ones are added.</Trans>}
        path={`/api/tables/${encodeURIComponent(name)}/import`}
        onImported={() => void queries.invalidateQueries({ queryKey: tablesQuery.queryKey })}
      />
      <DeleteTableDialog table={name} open={open === 'delete'} onOpenChange={(next) => setOpen(next ? 'delete' : undefined)} />
    </>
  );
}
