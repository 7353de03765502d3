/** What came of an import: how many rows are in, and what was wrong with the others. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportResult } from '../../api/imports.ts';
import { Notice } from '../../kit/Notice.tsx';
import { ErrorRows } from './ErrorRows.tsx';

/** Rows are counted as in the file. */
export function ImportReport({ result }: { result: ImportResult }) {
  const { t, i18n } = useLingui();
  const { imported, updated, failed } = result;
  return (
    <div className="flex flex-col gap-4">
      <Notice tone={failed === 0 ? 'good' : imported + updated === 0 ? 'bad' : 'warn'} live title={imported + updated === 0 ? t`No row was imported` : <Plural value={imported + updated} one="# row is in" other="# rows are in" />}>
        <Trans>
          {i18n.number(imported)} new, {i18n.number(updated)} brought up to date, {i18n.number(failed)} left out.
        </Trans>
      </Notice>
      <ErrorRows result={result} title={t`Rows that were left out; put them right in the file and import it again`} />
    </div>
  );
}
