/** Rows from a file: choose it, see what would come of it, import it with progress, read what came of it. Nothing is written before the press on Import. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { explain } from '../../kit/explain.ts';
import { FilePicker } from '../../kit/FilePicker.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { CheckSummary } from './CheckSummary.tsx';
import { fileFault } from './file-fault.ts';
import { ImportReport } from './ImportReport.tsx';
import { SendingBar } from './SendingBar.tsx';
import { useImport } from './use-import.ts';

interface ImportDialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** What the file must look like. */
  description: ReactNode;
  /** Where the file goes; undefined while something above it is missing. */
  path: string | undefined;
  /** What the key is for. */
  keyHint?: string;
  /** Called after each import that reached the server. */
  onImported(): void;
  /** Called with the file's name when one is picked. */
  onPick?(name: string): void;
  /** What else must be known, a table's name. */
  children?: ReactNode;
}

/** Closing stops what is under way. */
export function ImportDialog({ open, onOpenChange, title, description, path, keyHint, onImported, onPick, children }: ImportDialogProps) {
  const { t, i18n } = useLingui();
  const { file, stage, check, pick, setKey, run, stop } = useImport(path, onImported);
  const fault = file ? fileFault(file) : undefined;
  const isImporting = stage.at === 'importing';
  const isOver = stage.at === 'done' || stage.at === 'stopped';
  const isReady = check !== undefined && check.sample.length > 0 && (stage.at === 'checking' || stage.at === 'checked' || stage.at === 'failed');
  const problem = stage.at === 'failed' || stage.at === 'refused' ? explain(stage.error, i18n) : undefined;
  const rows = check?.whole && check.sample.length > 0 ? check.imported + check.updated : undefined;
  const close = (next: boolean) => {
    if (!next) pick(null);
    onOpenChange(next);
  };

  return (
    <Dialog
      size="large"
      open={open}
      onOpenChange={close}
      title={title}
      description={description}
      footer={
        isOver ? (
          <Button variant="primary" onClick={() => close(false)}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <>
            <Button onClick={() => (isImporting ? stop() : close(false))}>{isImporting ? <Trans>Stop</Trans> : <Trans>Cancel</Trans>}</Button>
            <Button variant="primary" disabled={!isReady} busy={isImporting} onClick={run}>
              {rows === undefined ? <Trans>Import</Trans> : <Plural value={rows} one="Import # row" other="Import # rows" />}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {stage.at === 'done' ? <ImportReport result={stage.result} /> : null}
        {stage.at === 'stopped' ? (
          <Notice tone="warn" live title={t`The import was stopped`}>
            {rows === undefined ? <Trans>Rows that arrived before stay.</Trans> : <Trans>About {i18n.number(Math.round(rows * stage.part))} rows arrived before and stay.</Trans>} <Trans>Import the file again to bring the others; no row is doubled.</Trans>
          </Notice>
        ) : null}
        {isOver || isImporting ? null : (
          <>
            <FilePicker
              accept=".csv,.tsv,.json,.jsonl,.ndjson,text/csv,application/json"
              file={file}
              hint={t`CSV with a row of names on top, or JSON with a list of objects; up to 50 MB`}
              onPick={(picked) => {
                pick(picked);
                onPick?.(picked.name);
              }}
            />
            {children}
          </>
        )}
        {fault ? (
          <Notice tone="bad" live title={fault === 'spreadsheet' ? t`This is a spreadsheet` : fault === 'size' ? t`This file is larger than 50 MB` : t`This file is empty`}>
            {fault === 'spreadsheet' ? <Trans>Open it in your spreadsheet program, save it as “CSV UTF-8”, and choose that file.</Trans> : fault === 'size' ? <Trans>Split it into several files and import them one after the other.</Trans> : <Trans>Choose a file with rows in it.</Trans>}
          </Notice>
        ) : null}
        {stage.at === 'checking' && file ? <SendingBar label={check ? t`Counting what is new` : t`Reading the first rows`} part={stage.part} bytes={file.size} /> : null}
        {check && !isOver && !isImporting ? <CheckSummary check={check} keyHint={keyHint ?? t`Rows with the same key are one record: importing again brings it up to date.`} onKey={setKey} /> : null}
        {isImporting && file ? <SendingBar label={stage.part < 1 ? t`Importing` : t`The server is reading the last rows`} part={stage.part} bytes={file.size} rows={check?.whole ? check.rows : undefined} /> : null}
        {problem ? (
          <Notice tone="bad" live title={problem.title}>
            {problem.detail}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}
