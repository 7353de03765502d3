/** Publishing the draft: what stands in the way and how to fix it, what changes and for whom, a note. What is live changes only here and under versions. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { flowQuery } from '../api/flows.ts';
import { useCanPublish, useFindings, useOpenFlow, useSaveState } from '../doc/flow-context.ts';
import { groupIssues } from '../issues/issue-groups.ts';
import { IssueGroups } from '../issues/IssueGroups.tsx';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { DialogPart } from './DialogPart.tsx';
import { Published } from './Published.tsx';
import { PublishNotices } from './PublishNotices.tsx';
import { usePublish } from './use-publish.ts';
import { WhatChanges } from './WhatChanges.tsx';
import { WhoIsReached } from './WhoIsReached.tsx';

/** After publishing it says what is live where. */
export default function PublishDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const { id } = useOpenFlow();
  const { known, all, errors, warnings } = useFindings();
  const saved = useSaveState() === 'saved';
  const allowed = useCanPublish();
  // What was fetched before may have been overtaken by a colleague.
  const flow = useQuery({ ...flowQuery(id), refetchOnMount: 'always' });
  const live = flow.data && (flow.data.live?.number ?? null);
  const [note, setNote] = useState('');
  const publishing = usePublish();
  const { published, refused, busy } = publishing;
  const blocking = useMemo(() => groupIssues(errors > 0 ? all : refused, 'error'), [all, errors, refused]);
  const count = errors > 0 ? errors : refused.length;
  if (published !== undefined) {
    return (
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={<Trans>Version {published} is live</Trans>}
        footer={
          <Button variant="primary" autoFocus onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        }
      >
        <Published />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Publish this flow</Trans>}
      description={live ? <Trans>Version {live} is live. New conversations will follow the new version.</Trans> : <Trans>Customers of the channels that use this flow will be answered by it.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>{count > 0 ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}</Button>
          <Button variant="primary" busy={busy} disabled={errors > 0 || !known || !saved || !allowed || live === undefined} onClick={() => live !== undefined && publishing.publish(note.trim(), live)}>
            <Trans>Publish</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {count > 0 ? (
          <DialogPart tone="bad" title={<Plural value={count} one="One thing has to be fixed first" other="# things have to be fixed first" />}>
            <div className="rounded-control border border-line p-1">
              <IssueGroups groups={blocking} onLeave={onClose} />
            </div>
          </DialogPart>
        ) : null}
        {live === undefined ? <Skeleton className="h-12 w-full" /> : <WhatChanges live={live} />}
        <WhoIsReached />
        {warnings > 0 ? (
          <Notice tone="warn">
            <Plural value={warnings} one="# thing is worth a look before you publish; it does not stand in the way." other="# things are worth a look before you publish; they do not stand in the way." />
          </Notice>
        ) : null}
        <Field label={t`Note for your team`} optional hint={<Trans>Your team sees this in the list of versions.</Trans>}>
          <TextArea value={note} onChange={setNote} maxLength={500} rows={2} />
        </Field>
        <PublishNotices publishing={publishing} />
      </div>
    </Dialog>
  );
}
