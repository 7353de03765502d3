/** A contact by hand: a name or one address is enough. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ContactField, NewContact } from '../api/contacts.ts';
import { AddDialog } from '../data/AddDialog.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';

const NOBODY: Record<ContactField, string> = { name: '', email: '', phone: '', language: '' };

/** Stays open with what was typed while the server refuses it. */
export function AddContactDialog({ open, onOpenChange, add }: { open: boolean; onOpenChange(open: boolean): void; add(contact: NewContact): Promise<unknown> }) {
  const { t } = useLingui();
  const [fields, setFields] = useState(NOBODY);
  const close = (next: boolean) => {
    setFields(NOBODY);
    onOpenChange(next);
  };
  const set = (field: ContactField) => (value: string) => setFields((before) => ({ ...before, [field]: value }));
  const contact = { name: fields.name.trim(), email: fields.email.trim() || null, phone: fields.phone.trim() || null, language: fields.language.trim() || null };
  return (
    <AddDialog size="small" open={open} onOpenChange={close} title={t`Add a contact`} description={t`A name, an e-mail address or a phone number is enough.`} value={contact.name || contact.email || contact.phone ? contact : undefined} add={add} failed={t`The contact was not added`}>
      <Field label={<Trans context="of a person">Name</Trans>}>
        <TextInput autoFocus value={fields.name} onChange={set('name')} autoComplete="off" />
      </Field>
      <Field label={<Trans>E-mail</Trans>}>
        <TextInput type="email" value={fields.email} onChange={set('email')} autoComplete="off" placeholder="name@shop.example" />
      </Field>
      <Field label={<Trans>Phone</Trans>}>
        <TextInput type="tel" value={fields.phone} onChange={set('phone')} autoComplete="off" />
      </Field>
      <Field label={<Trans>Language</Trans>} optional hint={t`As a tag: en, zh-CN`}>
        <TextInput mono value={fields.language} onChange={set('language')} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
    </AddDialog>
  );
}
