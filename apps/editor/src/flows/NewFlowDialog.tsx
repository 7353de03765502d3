/** A new flow: its name, and what it starts from. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { createFlow, flowsQuery } from '../api/flows.ts';
import { templatesQuery } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { StartChoice } from './StartChoice.tsx';
import { templateWords } from './template-words.ts';

/** Open while `start` is given: '' for an empty flow, else the name of a template. */
export function NewFlowDialog({ start, onClose }: { start: string | undefined; onClose(): void }) {
  const { t } = useLingui();
  return (
    <Dialog open={start !== undefined} onOpenChange={(open) => !open && onClose()} title={t`New flow`} description={t`It is a draft until you publish it: no customer sees it before.`}>
      {start === undefined ? null : <NewFlowForm start={start} onClose={onClose} />}
    </Dialog>
  );
}

function NewFlowForm({ start, onClose }: { start: string; onClose(): void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const templates = useQuery(templatesQuery).data ?? [];
  const [template, setTemplate] = useState(start);
  const [typed, setTyped] = useState<string>();
  const chosen = templates.find((each) => each.name === template);
  const name = typed ?? (chosen ? templateWords(chosen, i18n.locale).title : '');
  const creating = useMutation({
    mutationFn: () => createFlow({ name: name.trim(), ...(template ? { template } : {}) }),
    onSuccess: async (flow) => {
      void queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
      await navigate({ to: '/flows/$flowId', params: { flowId: flow.id } });
    },
  });
  const problem = creating.error ? explain(creating.error, i18n) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') creating.mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label={t`Name`} hint={t`In your words; customers do not see it.`}>
        <TextInput autoFocus maxLength={200} value={name} onChange={setTyped} placeholder={t`Where is my order?`} />
      </Field>
      <StartChoice value={template} onChange={setTemplate} templates={templates} />
      {problem ? (
        <Notice tone="bad" live title={problem.title}>
          {problem.detail}
        </Notice>
      ) : null}
      <div className="flex justify-end gap-2 pt-1">
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" busy={creating.isPending} disabled={name.trim() === ''}>
          <Trans>Create flow</Trans>
        </Button>
      </div>
    </form>
  );
}
