/** A contact by hand: a name or one address is enough. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ContactField, NewContact } from '../api/contacts.ts';
import { refusalWords } from '../data/refusal-words.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';

const NOBODY: Record<ContactField, string> = { name: '', email: '', phone: '', language: '' };

/** Stays open with what was typed while the server refuses it. */
export function AddContactDialog({ open, onOpenChange, add }: { open: boolean; onOpenChange(open: boolean): void; add(contact: NewContact): Promise<unknown> }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const [fields, setFields] = useState(NOBODY);
  const adding = useMutation({ mutationFn: add, onSuccess: () => close(false) });
  const close = (next: boolean) => {
    setFields(NOBODY);
    adding.reset();
    onOpenChange(next);
  };
  const set = (field: ContactField) => (value: string) => setFields((before) => ({ ...before, [field]: value }));
  const isEmpty = fields.name.trim() === '' && fields.email.trim() === '' && fields.phone.trim() === '';
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={close}
      title={t`Add a contact`}
      description={t`A name, an e-mail address or a phone number is enough.`}
      footer={
        <>
          <Button onClick={() => close(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={id} disabled={isEmpty} busy={adding.isPending}>
            <Trans>Add</Trans>
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty) adding.mutate({ name: fields.name.trim(), email: fields.email.trim() || null, phone: fields.phone.trim() || null, language: fields.language.trim() || null });
        }}
      >
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
        {adding.error ? (
          <Notice tone="bad" live title={t`The contact was not added`}>
            {refusalWords(adding.error, i18n)}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
