/** Publishing the draft: what stands in the way with a way to it, or a note and the button. What is live changes only here and under versions. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { flowQuery } from '../api/flows.ts';
import { ProblemError } from '../api/problem.ts';
import { publishFlow } from '../api/versions.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { useFindings, useOpenFlow, useSaveState } from '../doc/flow-context.ts';
import { issueSentence } from '../issues/issue-words.ts';
import { showIssue } from '../issues/show-issue.ts';
import type { ToldIssue } from '../issues/told-issue.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { toast } from '../kit/toast.ts';

/** Closes itself when the version is live. */
export default function PublishDialog({ onClose }: { onClose(): void }) {
  const { t, i18n } = useLingui();
  const { id, verifier } = useOpenFlow();
  const { all, warnings } = useFindings();
  const state = useSaveState();
  const live = useQuery(flowQuery(id)).data?.live;
  const [note, setNote] = useState('');
  /** What the server refused: it knows tables the browser may not have known. */
  const [refused, setRefused] = useState<readonly ToldIssue[]>([]);
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => publishFlow(id, note.trim() || undefined),
    onSuccess: ({ number }) => {
      void queries.invalidateQueries({ queryKey: ['flows'] });
      toast.done(t`Version ${number} is live`);
      onClose();
    },
    onError: (error) => {
      if (error instanceof ProblemError) void verifier.say(error.issues.filter((issue) => issue.severity === 'error')).then(setRefused);
    },
  });
  const errors = all.filter((issue) => issue.severity === 'error');
  const blocking = errors.length > 0 ? errors : refused;
  const unsaved = state === 'offline' || state === 'saving';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Publish this flow</Trans>}
      description={live ? <Trans>Version {live.number} is live. New conversations will follow the new version; those already begun end as they began.</Trans> : <Trans>Customers of the channels that use this flow will be answered by it.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>{blocking.length > 0 ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}</Button>
          <Button variant="primary" busy={publish.isPending} disabled={errors.length > 0 || unsaved || state === 'read only'} onClick={() => publish.mutate()}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {blocking.length > 0 ? (
          <Blocking issues={blocking} onClose={onClose} />
        ) : (
          <Field label={<Trans>What changed</Trans>} optional hint={<Trans>Your team sees this in the list of versions.</Trans>}>
            <TextArea value={note} onChange={setNote} maxLength={500} rows={3} />
          </Field>
        )}
        {blocking.length === 0 && warnings > 0 ? (
          <Notice tone="warn">
            <Plural value={warnings} one="# thing is worth a look before you publish; it does not stand in the way." other="# things are worth a look before you publish; they do not stand in the way." />
          </Notice>
        ) : null}
        {unsaved ? (
          <Notice tone="warn" live>
            <Trans>Some edits have not reached the server yet. Publish when everything is saved.</Trans>
          </Notice>
        ) : null}
        {publish.error && refused.length === 0 ? (
          <Notice tone="bad" live title={explain(publish.error, i18n).title}>
            {explain(publish.error, i18n).detail}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}

function Blocking({ issues, onClose }: { issues: readonly ToldIssue[]; onClose(): void }) {
  const { i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium text-bad">
        <Plural value={issues.length} one="One thing has to be fixed first:" other="# things have to be fixed first:" />
      </p>
      <ul className="flex flex-col rounded-control border border-line">
        {issues.map((issue) => (
          <li key={issue.key} className="border-b border-line last:border-b-0">
            <button
              type="button"
              className="flex w-full items-start gap-2 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
              onClick={() => {
                onClose();
                showIssue(view, issue);
              }}
            >
              <TriangleAlert size={14} aria-hidden className="mt-0.5 flex-none text-bad" />
              <span className="min-w-0">
                {issue.place.node === undefined ? null : <b>{stepTitle(flow, issue.place.node, i18n.locale)}: </b>}
                {issueSentence(issue, i18n.locale)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
