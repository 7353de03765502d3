/** The people who write to us, and what is known of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp, Users } from 'lucide-react';
import { useState } from 'react';
import { contactsQuery } from '../api/contacts.ts';
import { DemoShopButton } from '../data/DemoShopButton.tsx';
import { ImportDialog } from '../data/ImportDialog.tsx';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { useSettled } from '../kit/use-settled.ts';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { ContactTable } from './ContactTable.tsx';

/** Search asks the server; contacts come in pages of fifty. */
export default function ContactsPage() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [search, setSearch] = useState('');
  const asked = useSettled(search);
  const [importing, setImporting] = useState(false);
  const contacts = useInfiniteQuery({ ...contactsQuery(asked), placeholderData: (before) => before });
  const first = contacts.data?.pages[0];
  const empty = first !== undefined && first.contacts.length === 0 && asked === '';

  return (
    <>
      <PageBar title={t`Contacts`} {...(first && !empty ? { count: first.total } : {})}>
        {empty ? null : <SearchInput label={t`Search contacts`} value={search} onChange={setSearch} className={barSearch} />}
        <Button icon={<FileUp size={16} />} onClick={() => setImporting(true)}>
          <Trans>Import</Trans>
        </Button>
      </PageBar>
      <PageBody>
        <Loaded query={contacts} skeleton={<TableSkeleton rows={10} />}>
          {(pages) => {
            const all = pages.pages.flatMap((page) => page.contacts);
            if (all.length > 0) return <ContactTable contacts={all} />;
            if (asked !== '') return <EmptyState title={<Trans>Nobody fits</Trans>} text={<Trans>Search looks at names, e-mail addresses and phone numbers.</Trans>} />;
            return (
              <EmptyState
                icon={<Users size={20} />}
                title={<Trans>Everybody who writes to you</Trans>}
                text={<Trans>People appear here by themselves when they write. Import those you know already, and flows can greet them by name.</Trans>}
                action={
                  <>
                    <Button variant="primary" onClick={() => setImporting(true)}>
                      <Trans>Import contacts</Trans>
                    </Button>
                    <DemoShopButton />
                  </>
                }
              />
            );
          }}
        </Loaded>
        <MoreButton query={contacts} />
      </PageBody>
      <ImportDialog
        open={importing}
        onOpenChange={setImporting}
        title={t`Import contacts`}
        description={<Trans>Columns such as name, email, phone and language are understood; every other column is kept as an attribute. People who are here already are brought up to date.</Trans>}
        path="/api/contacts/import"
        onImported={() => void queries.invalidateQueries({ queryKey: ['contacts'] })}
      />
      <p className="sr-only" aria-live="polite">
        {first && asked !== '' ? <Trans>{i18n.number(first.total)} found</Trans> : null}
      </p>
    </>
  );
}
