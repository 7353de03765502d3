/** A table from a file. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { tablesQuery } from '../api/tables.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useSettled } from '../kit/use-settled.ts';
import { ImportDialog } from './import/ImportDialog.tsx';
import { TABLE_NAME, tableNameOf } from './table-name.ts';

/** The name is taken from the file unless one is typed. */
export function NewTableDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(false);
  const settled = useSettled(name, 400);
  const right = TABLE_NAME.test(name);
  return (
    <ImportDialog
      open={open}
      onOpenChange={(next) => {
        if (!next) {
          setName('');
          setTyped(false);
        }
        onOpenChange(next);
      }}
      title={t`Import a table`}
      description={<Trans>Each row becomes a record; the column that names it, such as an order number, is its key. Importing again brings records up to date.</Trans>}
      path={right && settled === name ? `/api/tables/${encodeURIComponent(name)}/import` : undefined}
      onPick={(file) => !typed && setName(tableNameOf(file))}
      onImported={() => void Promise.all([queries.invalidateQueries({ queryKey: tablesQuery.queryKey }), queries.invalidateQueries({ queryKey: ['facts'] })])}
    >
      <Field label={t`Name of the table`} hint={t`Flows call it by this name.`} error={name !== '' && !right ? t`Letters, digits, spaces, _ and -, at most 63.` : undefined}>
        <TextInput
          mono
          value={name}
          spellCheck={false}
          autoCapitalize="none"
          onChange={(next) => {
            setName(next);
            setTyped(next !== '');
          }}
          placeholder="orders"
        />
      </Field>
    </ImportDialog>
  );
}
