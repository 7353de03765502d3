/** The people who write to us, and what is known of them: found, read, changed, brought in from a file. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { FileUp, Users } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { CONTACT_ROWS, type ContactField, type ContactRow, listContacts } from '../api/contacts.ts';
import { DemoShopButton } from '../shell/DemoShopButton.tsx';
import { AddButton } from '../data/AddButton.tsx';
import { Grid, GRID_HEAD } from '../data/grid/Grid.tsx';
import type { GridActions } from '../data/grid/grid-column.ts';
import type { RowSource } from '../data/grid/row-pages.ts';
import { useLongList } from '../data/grid/use-long-list.ts';
import { usePhone } from '../data/grid/use-phone.ts';
import { GridPage } from '../data/GridPage.tsx';
import { ImportDialog } from '../data/import/ImportDialog.tsx';
import { useListPlace } from '../data/use-list-place.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { useCan } from '../shell/use-can.ts';
import { AddContactDialog } from './AddContactDialog.tsx';
import { ContactSheet } from './ContactSheet.tsx';
import { useContactColumns } from './contact-columns.tsx';
import { useContactEdits } from './use-contact-edits.ts';

/** Search and order are the server's; search, order and place are in the address. */
export default function ContactsPage() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const place = useListPlace();
  const isPhone = usePhone();
  const mayEdit = useCan('contact:edit');
  const mayImport = useCan('contact:import');
  const mayLoad = useCan('table:import');
  const [shown, setShown] = useState<ContactRow>();
  const [open, setOpen] = useState<'import' | 'add'>();
  const edits = useContactEdits(useCallback((next: ContactRow) => setShown((before) => (before?.id === next.id ? next : before)), []));
  const columns = useContactColumns(isPhone);
  const { q, sort } = place;
  const source = useMemo<RowSource<ContactRow>>(
    () => ({ key: [...CONTACT_ROWS, q ?? '', sort ?? ''], fetch: async (wish, signal) => listContacts({ q, sort, ...wish }, signal).then(({ contacts, ...page }) => ({ ...page, rows: contacts })) }),
    [q, sort],
  );
  const list = useLongList(source, isPhone ? 60 : 40, isPhone ? 0 : GRID_HEAD, place.at ?? 0, place.scrollTo);
  const actions = useMemo<GridActions<ContactRow>>(
    () => ({
      open: setShown,
      ...(mayEdit ? { save: (contact, column, value) => edits.setField(contact, column as ContactField, value), remove: edits.remove, undo: edits.undo } : {}),
    }),
    [mayEdit, edits],
  );
  const isEmpty = list.rows.total === 0 && q === undefined;

  return (
    <>
      <PageBar title={t`Contacts`} {...(list.rows.total === undefined || isEmpty ? {} : { count: list.rows.total })}>
        {isEmpty ? null : <SearchInput label={t`Search contacts`} value={place.typed} onChange={place.search} className={barSearch} />}
        {mayImport ? (
          <Button icon={<FileUp size={16} />} onClick={() => setOpen('import')}>
            <Trans>Import</Trans>
          </Button>
        ) : null}
        {mayEdit ? (
          <AddButton variant={isEmpty ? 'secondary' : 'primary'} label={<Trans>Add a contact</Trans>} onClick={() => setOpen('add')} />
        ) : null}
      </PageBar>
      <GridPage
        rows={list.rows}
        found={q !== undefined}
        nothing={
          q === undefined ? (
            <EmptyState
              icon={<Users size={20} />}
              title={<Trans>Everybody who writes to you</Trans>}
              text={<Trans>People appear here by themselves when they write. Import those you know already, and flows can greet them by name.</Trans>}
              action={
                mayImport ? (
                  <>
                    <Button variant="primary" onClick={() => setOpen('import')}>
                      <Trans>Import contacts</Trans>
                    </Button>
                    {mayLoad ? <DemoShopButton /> : null}
                  </>
                ) : undefined
              }
            />
          ) : (
            <EmptyState title={<Trans>Nobody fits</Trans>} text={<Trans>Search looks at names, e-mail addresses and phone numbers.</Trans>} action={<Button onClick={() => place.search('')}>{t`Show everybody`}</Button>} />
          )
        }
      >
        <Grid label={t`Contacts`} list={list} columns={columns} nameOf={(contact) => contact.name} sort={sort} usualSort="name" onSort={place.sortBy} actions={actions} compact={isPhone} opensByPress={isPhone} />
      </GridPage>
      <ContactSheet contact={shown} edits={mayEdit ? edits : undefined} onClose={() => setShown(undefined)} />
      <AddContactDialog open={open === 'add'} onOpenChange={(next) => setOpen(next ? 'add' : undefined)} add={edits.add} />
      <ImportDialog
        open={open === 'import'}
        onOpenChange={(next) => setOpen(next ? 'import' : undefined)}
        title={t`Import contacts`}
        description={<Trans>Columns such as name, email, phone and language are understood; every other column is kept as an attribute. People who are here already are brought up to date.</Trans>}
        path="/api/contacts/import"
        keyHint={t`People with the same key are one contact: importing again brings them up to date.`}
        onImported={() => void queries.invalidateQueries({ queryKey: ['contacts'] })}
      />
    </>
  );
}
