/** All that is known of one contact, at the right of the list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Globe, Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ContactRow } from '../api/contacts.ts';
import { Facts } from '../data/Facts.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { languageName } from './language-name.ts';

/** Open while a contact is given. */
export function ContactSheet({ contact, onClose }: { contact: ContactRow | undefined; onClose(): void }) {
  const { t, i18n } = useLingui();
  const title = contact ? (
    <span className="flex items-center gap-3">
      <Avatar name={contact.name} seed={contact.id} size="large" />
      <span className="min-w-0 break-words">{contact.name || t`Without a name`}</span>
    </span>
  ) : (
    ''
  );
  return (
    <Dialog sheet open={contact !== undefined} onOpenChange={onClose} title={title}>
      {contact ? (
        <div className="flex flex-col gap-6">
          <ul className="flex flex-col gap-2.5">
            <Line icon={<Mail size={16} />} label={t`E-mail`}>
              {contact.email ? (
                <a className="rounded-chip text-accent-ink hover:underline" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              ) : null}
            </Line>
            <Line icon={<Phone size={16} />} label={t`Phone`}>
              {contact.phone ? (
                <a className="rounded-chip text-accent-ink tabular-nums hover:underline" href={`tel:${contact.phone}`}>
                  {contact.phone}
                </a>
              ) : null}
            </Line>
            <Line icon={<Globe size={16} />} label={t`Language`}>
              {contact.language ? languageName(contact.language, i18n.locale) : null}
            </Line>
          </ul>
          <section className="flex flex-col gap-2">
            <h3 className="font-semibold">
              <Trans>Attributes</Trans>
            </h3>
            {Object.keys(contact.attributes).length === 0 ? (
              <p className="text-ink-3">
                <Trans>None. Columns of an imported file that are not a name or an address are kept here.</Trans>
              </p>
            ) : (
              <Facts facts={contact.attributes} />
            )}
          </section>
        </div>
      ) : null}
    </Dialog>
  );
}

function Line({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex min-h-6 items-center gap-3">
      <span role="img" aria-label={label} title={label} className="flex-none text-ink-3">
        {icon}
      </span>
      <span className="min-w-0 break-words">{children ?? <span className="text-ink-3">–</span>}</span>
    </li>
  );
}
