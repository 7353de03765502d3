/** Deleting a table cannot be undone, so its name must be typed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteTable, tablesQuery } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { reason } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.ts';

/** Goes back to the list of tables afterwards. */
export function DeleteTableDialog({ table, open, onOpenChange }: { table: string; open: boolean; onOpenChange(open: boolean): void }) {
  const { t, i18n } = useLingui();
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => deleteTable(table),
    onSuccess: async () => {
      toast.done(t`${table} is deleted`);
      await navigate({ to: '/data' });
      await queries.invalidateQueries({ queryKey: tablesQuery.queryKey });
    },
  });
  const close = (next: boolean) => {
    setTyped('');
    deleting.reset();
    onOpenChange(next);
  };
  return (
    <Dialog
      size="small"
      open={open}
      onOpenChange={close}
      title={t`Delete ${table}?`}
      description={t`All its records go with it, and flows that look things up in it will find nothing. This cannot be undone.`}
      footer={
        <>
          <Button onClick={() => close(false)}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="danger" disabled={typed !== table} busy={deleting.isPending} onClick={() => deleting.mutate()}>
            <Trans>Delete the table</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t`Type ${table} to go on`}>
          <TextInput mono autoFocus value={typed} onChange={setTyped} autoComplete="off" spellCheck={false} autoCapitalize="none" />
        </Field>
        {deleting.error ? (
          <Notice tone="bad" live title={t`The table was not deleted`}>
            {reason(deleting.error, i18n)}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
