/** Rows that cannot be taken, each with its number and what is wrong with it; all of them as a file. */
import { Trans, useLingui } from '@lingui/react/macro';
import { importFaultWords } from '@patchbay/schema';
import { Download } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import type { ImportResult } from '../../api/imports.ts';
import { saveFile } from '../../shell/save-file.ts';
import { errorCsv } from './error-csv.ts';

/** Rows read out here; the file has more. */
const SHOWN = 100;

/** Nothing when every row is right. */
export function ErrorRows({ result, title }: { result: ImportResult; title: string }) {
  const { t, i18n } = useLingui();
  const { errors, failed } = result;
  if (errors.length === 0) return null;
  const shown = errors.slice(0, SHOWN);
  const save = () => saveFile('rows-left-out.csv', errorCsv(errors.map(({ row, fault }) => ({ row, error: importFaultWords(fault, i18n.locale) })), [t`Row`, t`What is wrong`]), 'text/csv');
  return (
    <section aria-label={title} className="overflow-hidden rounded-control border border-line">
      <header className="flex items-center justify-between gap-3 border-b border-line bg-sunken py-1 pr-1 pl-3">
        <h3 className="text-12 font-medium text-ink-2">{title}</h3>
        <Button size="small" variant="quiet" icon={<Download size={14} />} onClick={save}>
          <Trans>Save as CSV</Trans>
        </Button>
      </header>
      <ul className="max-h-52 divide-y divide-line overflow-y-auto" tabIndex={0} aria-label={title}>
        {shown.map((error, at) => (
          <li key={at} className="flex gap-3 px-3 py-2 text-12">
            <span className="w-20 flex-none text-ink-3 tabular-nums">{error.row === 0 ? <Trans>The file</Trans> : <Trans>Row {i18n.number(error.row)}</Trans>}</span>
            <span className="min-w-0 break-words">{importFaultWords(error.fault, i18n.locale)}</span>
          </li>
        ))}
      </ul>
      {failed > shown.length ? (
        <p className="border-t border-line px-3 py-2 text-12 text-ink-3">
          {failed > errors.length ? <Trans>The first {i18n.number(shown.length)} of {i18n.number(failed)}; the file has the first {i18n.number(errors.length)}.</Trans> : <Trans>The first {i18n.number(shown.length)} of {i18n.number(failed)}; the file has them all.</Trans>}
        </p>
      ) : null}
    </section>
  );
}
