/** What came of an import: how many rows are in, and what was wrong with the others. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ImportResult } from '../api/imports.ts';
import { Notice } from '../kit/Notice.tsx';

/** Rows are counted as in the file. */
export function ImportReport({ result }: { result: ImportResult }) {
  const { t, i18n } = useLingui();
  const { imported, updated, errors } = result;
  return (
    <div className="flex flex-col gap-3">
      <Notice tone={errors.length === 0 ? 'good' : imported + updated === 0 ? 'bad' : 'warn'} live title={imported + updated === 0 ? t`No row was imported` : <Plural value={imported + updated} one="# row is in" other="# rows are in" />}>
        <Trans>
          {i18n.number(imported)} new, {i18n.number(updated)} brought up to date, {i18n.number(errors.length)} left out.
        </Trans>
      </Notice>
      {errors.length > 0 ? (
        <section aria-label={t`Rows that were left out`} className="overflow-hidden rounded-control border border-line">
          <h3 className="border-b border-line bg-sunken px-3 py-2 text-12 font-medium text-ink-2">
            <Trans>Rows that were left out; put them right in the file and import it again</Trans>
          </h3>
          <ul className="max-h-60 divide-y divide-line overflow-y-auto" tabIndex={0} aria-label={t`Rows that were left out`}>
            {errors.map((error, at) => (
              <li key={at} className="flex gap-3 px-3 py-2 text-12">
                <span className="w-16 flex-none text-ink-3 tabular-nums">
                  <Trans>Row {i18n.number(error.row)}</Trans>
                </span>
                <span className="min-w-0 break-words">{error.error}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
