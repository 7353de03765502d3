/** A customer made up for a test. Nobody of that name is ever stored. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MadeUp } from '../api/tests.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';

/** A name is enough. */
export function MadeUpCustomer({ onChoose }: { onChoose(customer: MadeUp): void }) {
  const { t } = useLingui();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onChoose({ name: name.trim(), ...(email.trim() === '' ? {} : { email: email.trim() }) });
      }}
    >
      <Field label={t`Somebody made up`}>
        <TextInput size="small" value={name} onChange={setName} placeholder={t({ message: 'Name', context: 'of a person' })} maxLength={200} />
      </Field>
      <TextInput size="small" value={email} onChange={setEmail} aria-label={t`E-mail of somebody made up`} placeholder={t`E-mail (optional)`} maxLength={320} />
      <Button size="small" type="submit" disabled={name.trim() === ''}>
        <Trans>Test as this customer</Trans>
      </Button>
    </form>
  );
}
