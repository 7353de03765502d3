/** All that is known of one contact, at the right of the list, and changed there line by line. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { ContactField, ContactRow } from '../api/contacts.ts';
import { RowSheet } from '../data/RowSheet.tsx';
import { ValueLine } from '../data/ValueLine.tsx';
import { ValueList } from '../data/ValueList.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { AddAttribute } from './AddAttribute.tsx';
import { languageName } from './language-name.ts';
import type { ContactEdits } from './use-contact-edits.ts';

/** Attributes that flows never see, because a field of the same name stands over them. */
const COVERED = new Set(['id', 'name', 'first_name', 'last_name', 'email', 'phone', 'language']);

interface ContactSheetProps {
  /** Open while a contact is given. */
  contact: ContactRow | undefined;
  /** Absent for those who may only read. */
  edits: ContactEdits | undefined;
  onClose(): void;
}

/** Fields first, each as a link where it is one, then what came with a file or was added. */
export function ContactSheet({ contact, edits, onClose }: ContactSheetProps) {
  const { t, i18n } = useLingui();
  if (!contact) return null;
  const field = (name: ContactField) => (edits ? (value: Parameters<ContactEdits['setField']>[2]) => edits.setField(contact, name, value) : undefined);
  const attributes = Object.entries(contact.attributes).filter(([name]) => !COVERED.has(name));
  return (
    <RowSheet
      title={
        <span className="flex items-center gap-3">
          <Avatar name={contact.name} seed={contact.id} size="large" />
          <span className="min-w-0 break-words">{contact.name || t`Without a name`}</span>
        </span>
      }
      onDelete={edits && (() => edits.remove(contact))}
      onClose={onClose}
    >
      <div className="flex flex-col gap-6">
        <ValueList>
          <ValueLine isOwnWord name={t({ message: 'Name', context: 'of a person' })} value={contact.name || null} type="text" onSave={field('name')} />
          <ValueLine isOwnWord name={t`E-mail`} value={contact.email} type="text" onSave={field('email')}>
            {contact.email ? (
              <a className="rounded-chip text-accent-ink hover:underline" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ) : null}
          </ValueLine>
          <ValueLine isOwnWord name={t`Phone`} value={contact.phone} type="text" onSave={field('phone')}>
            {contact.phone ? (
              <a className="rounded-chip text-accent-ink tabular-nums hover:underline" href={`tel:${contact.phone}`}>
                {contact.phone}
              </a>
            ) : null}
          </ValueLine>
          <ValueLine isOwnWord name={t`Language`} value={contact.language} type="text" onSave={field('language')}>
            {languageName(contact.language, i18n.locale)}
          </ValueLine>
        </ValueList>
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold">
            <Trans>Attributes</Trans>
          </h3>
          {attributes.length === 0 ? (
            <p className="text-ink-3">
              <Trans>None. Columns of an imported file that are not a name or an address are kept here.</Trans>
            </p>
          ) : (
            <ValueList>
              {attributes.map(([name, value]) => (
                <ValueLine key={name} name={name} value={value} type="text" onSave={edits && ((next) => edits.setAttribute(contact, name, next))} onRemove={edits && (() => edits.setAttribute(contact, name, undefined))} />
              ))}
            </ValueList>
          )}
          {edits ? <AddAttribute taken={[...Object.keys(contact.attributes), ...COVERED]} onAdd={(name, value) => edits.setAttribute(contact, name, value)} /> : null}
        </section>
      </div>
    </RowSheet>
  );
}
