/** The list of contacts; a press shows all that is known of one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ContactRow } from '../api/contacts.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Table } from '../kit/Table.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { ContactSheet } from './ContactSheet.tsx';
import { languageName } from './language-name.ts';

/** On a phone each row is a name with the address below it. */
export function ContactTable({ contacts }: { contacts: readonly ContactRow[] }) {
  const { t, i18n } = useLingui();
  const [shown, setShown] = useState<ContactRow>();
  return (
    <>
      <Table
        label={t`Contacts`}
        head={
          <>
            <TableHead>
              <Trans context="of a person">Name</Trans>
            </TableHead>
            <TableHead className="max-tablet:hidden">
              <Trans>E-mail</Trans>
            </TableHead>
            <TableHead className="max-tablet:hidden">
              <Trans>Phone</Trans>
            </TableHead>
            <TableHead className="max-desk:hidden">
              <Trans>Language</Trans>
            </TableHead>
          </>
        }
      >
        {contacts.map((contact) => (
          <TableRow key={contact.id} selected={shown?.id === contact.id} onOpen={() => setShown(contact)}>
            <TableCell className="max-tablet:h-15">
              <div className="flex items-center gap-3">
                <Avatar name={contact.name} seed={contact.id} />
                <div className="min-w-0">
                  <button type="button" onClick={() => setShown(contact)} className="block max-w-full truncate rounded-chip text-left font-semibold">
                    {contact.name || <Trans>Without a name</Trans>}
                  </button>
                  <span className="block truncate text-12 text-ink-3 tablet:hidden">{contact.email ?? contact.phone}</span>
                </div>
              </div>
            </TableCell>
            <TableCell className="max-w-70 truncate text-ink-2 max-tablet:hidden">{contact.email ?? '–'}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2 tabular-nums max-tablet:hidden">{contact.phone ?? '–'}</TableCell>
            <TableCell className="text-ink-2 max-desk:hidden">{languageName(contact.language, i18n.locale)}</TableCell>
          </TableRow>
        ))}
      </Table>
      <ContactSheet contact={shown} onClose={() => setShown(undefined)} />
    </>
  );
}
