/** The columns of the list of contacts; on a phone a single one, a name with the address below it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ContactField, ContactRow } from '../api/contacts.ts';
import type { GridColumn } from '../data/grid/grid-column.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { languageName } from './language-name.ts';

/** Four fields are changed in place. */
export function useContactColumns(isPhone: boolean): GridColumn<ContactRow>[] {
  const { t, i18n } = useLingui();
  return useMemo(() => {
    const edit = (field: ContactField) => (contact: ContactRow) => ({ value: contact[field] || null, kind: 'text' as const });
    const named = (contact: ContactRow) => contact.name || <span className="text-ink-3">{t`Without a name`}</span>;
    if (isPhone) {
      return [
        {
          id: 'name',
          label: t({ message: 'Name', context: 'of a person' }),
          width: 240,
          cell: (contact) => (
            <span className="flex items-center gap-3">
              <Avatar name={contact.name} seed={contact.id} size="medium" />
              <span className="min-w-0">
                <span className="block truncate text-14 font-semibold">{named(contact)}</span>
                <span className="block truncate text-12 text-ink-3">{contact.email ?? contact.phone ?? <Trans>Only by chat</Trans>}</span>
              </span>
            </span>
          ),
        },
      ];
    }
    return [
      {
        id: 'name',
        label: t({ message: 'Name', context: 'of a person' }),
        width: 220,
        grow: 1.4,
        sort: 'name',
        edit: edit('name'),
        cell: (contact) => (
          <span className="flex items-center gap-3">
            <Avatar name={contact.name} seed={contact.id} />
            <span className="min-w-0 truncate font-semibold">{named(contact)}</span>
          </span>
        ),
      },
      { id: 'email', label: t`E-mail`, width: 220, grow: 1.4, sort: 'email', edit: edit('email'), cell: (contact) => contact.email ?? '–' },
      { id: 'phone', label: t`Phone`, width: 160, edit: edit('phone'), cell: (contact) => <span className="tabular-nums">{contact.phone ?? '–'}</span> },
      { id: 'language', label: t`Language`, width: 140, edit: edit('language'), cell: (contact) => languageName(contact.language, i18n.locale) },
      {
        id: 'added',
        label: t`Known since`,
        width: 120,
        sort: 'added',
        cell: (contact) => (
          <span className="text-ink-3">
            <RelativeTime at={contact.added} />
          </span>
        ),
      },
    ];
  }, [isPhone, t, i18n]);
}
