/** One more column for a table: its name and what it holds. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Column } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { reason } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { TypeSign, useTypeWords } from './column-words.tsx';
import { COLUMN_NAME } from './table-name.ts';

const TYPES = ['text', 'number', 'boolean', 'date'] as const;

interface AddColumnDialogProps {
  columns: readonly Column[];
  open: boolean;
  onOpenChange(open: boolean): void;
  add(column: Column): Promise<unknown>;
}

/** Records are empty there until somebody fills them in. */
export function AddColumnDialog({ columns, open, onOpenChange, add }: AddColumnDialogProps) {
  const { t, i18n } = useLingui();
  const words = useTypeWords();
  const id = useId();
  const [name, setName] = useState('');
  const [type, setType] = useState<(typeof TYPES)[number]>('text');
  const adding = useMutation({ mutationFn: add, onSuccess: () => close(false) });
  const close = (next: boolean) => {
    setName('');
    setType('text');
    adding.reset();
    onOpenChange(next);
  };
  const wanted = name.trim();
  const fault = wanted === '' ? undefined : columns.some((column) => column.name === wanted) ? t`This table has a column of that name. Choose another one.` : COLUMN_NAME.test(wanted) ? undefined : t`Letters, digits, spaces, _ and -, at most 63.`;
  const isReady = wanted !== '' && fault === undefined;
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={close}
      title={t`Add a column`}
      footer={
        <>
          <Button onClick={() => close(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit" form={id} disabled={!isReady} busy={adding.isPending}>
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
          if (isReady) adding.mutate({ name: wanted, type });
        }}
      >
        <Field label={<Trans context="of a thing">Name</Trans>} hint={t`Flows call it by this name.`} error={fault}>
          <TextInput mono autoFocus value={name} onChange={setName} autoComplete="off" spellCheck={false} autoCapitalize="none" placeholder="gift_note" />
        </Field>
        <Field label={<Trans>It holds</Trans>}>
          <Select value={type} onChange={setType} options={TYPES.map((each) => ({ value: each, label: words(each), icon: <TypeSign type={each} /> }))} />
        </Field>
        {adding.error ? (
          <Notice tone="bad" live title={t`The column was not added`}>
            {reason(adding.error, i18n)}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  );
}
