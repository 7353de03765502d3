/** Choosing a flow file, reading what is in it before anything happens, and making a draft of it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { createFlow, flowsQuery } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain } from '../kit/explain.ts';
import { FilePicker } from '../kit/FilePicker.tsx';
import { Notice } from '../kit/Notice.tsx';
import { toast } from '../kit/toast.ts';
import { FlowFileNotice } from './FlowFileNotice.tsx';
import { type FlowFileReport, readFlowFile } from './read-flow-file.ts';

/** Open as long as it is there. */
export default function ImportFlowDialog({ onClose }: { onClose(): void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<FlowFileReport>();
  const importing = useMutation({
    mutationFn: (graph: unknown) => createFlow({ graph }),
    onSuccess: async (flow) => {
      void queries.invalidateQueries({ queryKey: flowsQuery.queryKey });
      toast.done(t`“${flow.name}” is here as a draft`);
      await navigate({ to: '/flows/$flowId', params: { flowId: flow.id } });
    },
  });
  const latest = useRef<File>(null);
  const pick = async (picked: File) => {
    latest.current = picked;
    importing.reset();
    setReport(undefined);
    setFile(picked);
    const read = await readFlowFile(picked);
    // Another file may have been picked while this one was read.
    if (latest.current === picked) setReport(read);
  };
  const problem = importing.error ? explain(importing.error, i18n) : undefined;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t`Import a flow`}
      description={t`From a file that was exported here or on another Patchbay. It becomes a draft: no customer sees it before you publish.`}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" disabled={report?.result !== 'flow'} busy={importing.isPending} onClick={() => report?.result === 'flow' && importing.mutate(report.file)}>
            <Trans>Import as a draft</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FilePicker accept=".json,application/json" file={file} onPick={(picked) => void pick(picked)} hint={t`A .flow.json file, 20 MB at most`} />
        {report ? <FlowFileNotice report={report} /> : null}
        {problem ? (
          <Notice tone="bad" live title={problem.title}>
            {problem.detail}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
