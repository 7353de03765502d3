/** What an import would do, before it is done: how many rows are new, which column names them, what is wrong. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { importFaultWords } from '@patchbay/schema';
import type { ImportCheck } from '../../api/imports.ts';
import { Field } from '../../kit/Field.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Select } from '../../kit/Select.tsx';
import { ErrorRows } from './ErrorRows.tsx';
import { PreviewTable } from './PreviewTable.tsx';

interface CheckSummaryProps {
  check: ImportCheck;
  /** What is known by the key, in the words of the dialog. */
  keyHint: string;
  onKey(key: string): void;
}

/** While only the beginning was read, the counts are not there yet. */
export function CheckSummary({ check, keyHint, onKey }: CheckSummaryProps) {
  const { t, i18n } = useLingui();
  const { imported, updated, failed, repeated, rows } = check;
  const [first] = check.errors;
  if (first && check.sample.length === 0) {
    return (
      <Notice tone="bad" live title={t`This file cannot be read`}>
        {importFaultWords(first.fault, i18n.locale)}
      </Notice>
    );
  }
  return (
    <>
      {check.whole ? (
        <Notice tone={failed > 0 ? 'warn' : 'neutral'} live title={rows === 0 ? t`The file has no rows` : <Plural value={rows} one="# row was read" other="# rows were read" />}>
          <Trans>
            {i18n.number(imported)} would be new, {i18n.number(updated)} brought up to date, {i18n.number(failed)} left out.
          </Trans>{' '}
          {repeated > 0 ? <Plural value={repeated} one="# row has a key that came before in the file; the last one counts." other="# rows have a key that came before in the file; the last one counts." /> : null}
        </Notice>
      ) : null}
      {check.keys.length > 0 ? (
        <Field label={<Trans>Key</Trans>} hint={keyHint}>
          <Select
            value={check.key ?? ''}
            onChange={onKey}
            placeholder={t`None: each row becomes a record of its own`}
            options={check.keys.map((name) => ({ value: name, label: <span className="font-mono">{name}</span> }))}
          />
        </Field>
      ) : check.key === null ? null : (
        <p className="text-12 text-ink-3">
          <Trans>
            Records here are known by <span className="font-mono text-ink-2">{check.key}</span>.
          </Trans>
        </p>
      )}
      {check.sample.length > 0 ? <PreviewTable check={check} /> : null}
      <ErrorRows result={check} title={t`Rows that would be left out`} />
    </>
  );
}
