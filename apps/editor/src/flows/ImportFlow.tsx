/** A flow from a file: chosen, made, opened. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { createFlow, flowsQuery } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { reason } from '../kit/explain.ts';
import { toast } from '../kit/toast.ts';

/** A button; what is wrong with a file is said in a message that stays. */
export function ImportFlow() {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const importing = useMutation({
    mutationFn: async (file: File) => createFlow({ graph: readFlow(await file.text()) }),
    onSuccess: async (flow) => {
      await queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
      toast.done(t`“${flow.name}” is here as a draft`);
      await navigate({ to: '/flows/$flowId', params: { flowId: flow.id } });
    },
    onError: (error) => {
      const notJson = error instanceof SyntaxError;
      toast.failed(t`The file was not imported`, { detail: notJson ? t`It is not a flow file. Export a flow to see what one looks like.` : reason(error, i18n) });
    },
  });
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t`Flow file`}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) importing.mutate(file);
        }}
      />
      <Button busy={importing.isPending} onClick={() => picker.current?.click()}>
        <Trans>Import</Trans>
      </Button>
    </>
  );
}

function readFlow(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('nodes' in value)) throw new SyntaxError('not a flow');
  return value;
}
