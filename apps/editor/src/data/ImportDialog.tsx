/** Rows from a file: choose it, send it with progress, read what came of it, row by row where something was wrong. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import { importFile, type ImportResult } from '../api/imports.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain } from '../kit/explain.ts';
import { FilePicker } from '../kit/FilePicker.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Progress } from '../kit/Progress.tsx';
import { ImportReport } from './ImportReport.tsx';

interface ImportDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** What the file must look like. */
  description: ReactNode;
  /** Where the file goes; undefined while something above it is missing. */
  path: string | undefined;
  /** Called after each import that reached the server. */
  onImported(result: ImportResult): void;
  /** Called with the file's name when one is picked. */
  onPick?(name: string): void;
  /** What else must be known, a table's name. */
  children?: ReactNode;
}

type Stage = { at: 'choosing' } | { at: 'sending'; part: number } | { at: 'failed'; error: unknown } | { at: 'done'; result: ImportResult };

/** Closing while the file is on its way stops it. */
export function ImportDialog({ open, onOpenChange, title, description, path, onImported, onPick, children }: ImportDialogProps) {
  const { t, i18n } = useLingui();
  const [file, setFile] = useState<File | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const stop = useRef<AbortController>(null);

  const close = (next: boolean) => {
    if (!next) {
      stop.current?.abort();
      setFile(null);
      setStage({ at: 'choosing' });
    }
    onOpenChange(next);
  };
  const send = async () => {
    if (!file || path === undefined) return;
    stop.current = new AbortController();
    setStage({ at: 'sending', part: 0 });
    try {
      const result = await importFile(path, file, (part) => setStage({ at: 'sending', part }), stop.current.signal);
      setStage({ at: 'done', result });
      onImported(result);
    } catch (error) {
      if (!stop.current.signal.aborted) setStage({ at: 'failed', error });
    }
  };
  const problem = stage.at === 'failed' ? explain(stage.error, i18n) : undefined;

  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={title}
      description={description}
      footer={
        stage.at === 'done' ? (
          <Button variant="primary" onClick={() => close(false)}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <>
            <Button onClick={() => close(false)}>{stage.at === 'sending' ? <Trans>Stop</Trans> : <Trans>Cancel</Trans>}</Button>
            <Button variant="primary" disabled={!file || path === undefined} busy={stage.at === 'sending'} onClick={() => void send()}>
              <Trans>Import</Trans>
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {stage.at === 'done' ? (
          <ImportReport result={stage.result} />
        ) : (
          <>
            <FilePicker
              accept=".csv,.tsv,.json,.jsonl,.ndjson,text/csv,application/json"
              file={file}
              hint={t`CSV with a row of names on top, or JSON with a list of objects`}
              onPick={(picked) => {
                setFile(picked);
                setStage({ at: 'choosing' });
                onPick?.(picked.name);
              }}
            />
            {children}
          </>
        )}
        {stage.at === 'sending' ? (
          <div className="flex flex-col gap-1.5" aria-live="polite">
            <Progress label={t`Sending the file`} {...(stage.part < 1 ? { value: stage.part } : {})} />
            <p className="text-12 text-ink-3">{stage.part < 1 ? <Trans>Sending the file</Trans> : <Trans>The server is reading the rows</Trans>}</p>
          </div>
        ) : null}
        {problem ? (
          <Notice tone="bad" live title={problem.title}>
            {problem.detail}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
