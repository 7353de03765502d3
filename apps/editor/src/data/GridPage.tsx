/** The room of a long list below its bar: the list, what stands there without rows, or why nothing came. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { reason } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import type { Rows } from './grid/row-pages.ts';

interface GridPageProps {
  rows: Rows<unknown>;
  /** Whether something is searched, so that the number found is read aloud. */
  found: boolean;
  /** Shown in place of the list when it has no rows. */
  nothing: ReactNode;
  children: ReactNode;
}

/** Takes the height that is left, so that the list scrolls and the page does not. */
export function GridPage({ rows, found, nothing, children }: GridPageProps) {
  const { t, i18n } = useLingui();
  const isBroken = rows.error !== null && rows.total === undefined;
  return (
    <div className="mx-auto flex min-h-0 w-full max-w-370 flex-1 flex-col p-6 max-tablet:p-0">
      {rows.error && !isBroken ? (
        <div className="flex-none pb-3 max-tablet:p-3">
          <Notice
            tone="bad"
            live
            title={t`Some rows did not come`}
            action={
              <Button size="small" busy={rows.isFetching} onClick={rows.refetch}>
                <Trans>Try again</Trans>
              </Button>
            }
          >
            {reason(rows.error, i18n)}
          </Notice>
        </div>
      ) : null}
      {isBroken ? <ErrorState error={rows.error} retry={rows.refetch} busy={rows.isFetching} /> : rows.total === 0 ? nothing : children}
      <p className="sr-only" aria-live="polite">
        {found && rows.total !== undefined ? <Plural value={rows.total} one="# found" other="# found" /> : null}
      </p>
    </div>
  );
}
