/** A record by hand: what names it, and whatever else is known. */
import { useLingui } from '@lingui/react/macro';
import type { Json, JsonObject } from '@patchbay/schema';
import { useState } from 'react';
import type { Table } from '../api/tables.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { AddDialog } from './AddDialog.tsx';
import { kindOf, valueOf } from './grid/cell-value.ts';
import { useFaultWords } from './grid/fault-words.ts';
import { COLUMNS_SHOWN } from './record-columns.tsx';

interface AddRecordDialogProps {
  table: Table;
  open: boolean;
  onOpenChange(open: boolean): void;
  add(record: JsonObject): Promise<unknown>;
}

/** Lists and records of a record come by import only. */
export function AddRecordDialog({ table, open, onOpenChange, add }: AddRecordDialogProps) {
  const { t } = useLingui();
  const words = useFaultWords();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const close = (next: boolean) => {
    setTyped({});
    onOpenChange(next);
  };
  const fields = table.columns.flatMap((column) => {
    const kind = kindOf(undefined, column.type);
    return kind ? [{ ...column, kind, read: valueOf(typed[column.name] ?? '', undefined, kind) }] : [];
  });
  const ordered = [...fields.filter((field) => field.name === table.key), ...fields.filter((field) => field.name !== table.key)].slice(0, COLUMNS_SHOWN);
  const isReady = ordered.every(({ read }) => !('fault' in read)) && (table.key === null || (typed[table.key] ?? '').trim() !== '');
  const values = (): JsonObject => Object.fromEntries(ordered.flatMap(({ name, read }): [string, Json][] => ('value' in read && read.value !== null ? [[name, read.value]] : [])));
  return (
    <AddDialog open={open} onOpenChange={close} title={t`Add a record`} value={isReady ? values() : undefined} add={add} failed={t`The record was not added`}>
      {ordered.map(({ name, kind, read }, at) => (
        <Field key={name} label={<span className="font-mono">{name}</span>} hint={name === table.key ? t`Names the record; no other may have it.` : undefined} error={'fault' in read ? words(read.fault) : undefined} optional={name !== table.key}>
          <TextInput
            autoFocus={at === 0}
            value={typed[name] ?? ''}
            onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            autoComplete="off"
            inputMode={kind === 'number' ? 'decimal' : undefined}
            placeholder={kind === 'date' ? '2026-01-31' : kind === 'boolean' ? t`yes or no` : undefined}
          />
        </Field>
      ))}
    </AddDialog>
  );
}
