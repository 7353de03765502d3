/** One more column for a table: its name and what it holds. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Column } from '../api/tables.ts';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { AddDialog } from './AddDialog.tsx';
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
  const { t } = useLingui();
  const words = useTypeWords();
  const [name, setName] = useState('');
  const [type, setType] = useState<(typeof TYPES)[number]>('text');
  const close = (next: boolean) => {
    setName('');
    setType('text');
    onOpenChange(next);
  };
  const wanted = name.trim();
  const fault = wanted === '' ? undefined : columns.some((column) => column.name === wanted) ? t`This table has a column of that name. Choose another one.` : COLUMN_NAME.test(wanted) ? undefined : t`Letters, digits, spaces, _ and -, at most 63.`;
  return (
    <AddDialog size="small" open={open} onOpenChange={close} title={t`Add a column`} value={wanted !== '' && fault === undefined ? { name: wanted, type } : undefined} add={add} failed={t`The column was not added`}>
      <Field label={<Trans context="of a thing">Name</Trans>} hint={t`Flows call it by this name.`} error={fault}>
        <TextInput mono autoFocus value={name} onChange={setName} autoComplete="off" spellCheck={false} autoCapitalize="none" placeholder="gift_note" />
      </Field>
      <Field label={<Trans>It holds</Trans>}>
        <Select value={type} onChange={setType} options={TYPES.map((each) => ({ value: each, label: words(each), icon: <TypeSign type={each} /> }))} />
      </Field>
    </AddDialog>
  );
}
