/** What of a flow is live, and whether something in its draft has to be fixed. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { TriangleAlert } from 'lucide-react';
import type { FlowRow, IssueCount } from '../api/flows.ts';
import { Pill } from '../kit/Pill.tsx';
import { formatLocale } from '../locales/format-locale.ts';

/** One or two pills. */
export function FlowStateCell({ flow, issues }: { flow: FlowRow; issues: IssueCount | undefined }) {
  const { t, i18n } = useLingui();
  const published = flow.live ? new Date(flow.live.publishedAt).toLocaleString(formatLocale(i18n), { dateStyle: 'full', timeStyle: 'short' }) : '';
  const { errors = 0, warnings = 0 } = issues ?? {};
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {flow.live ? (
        <span title={t`Published ${published}`}>
          <Pill tone="good" dot>
            <Trans>Live, v{flow.live.number}</Trans>
          </Pill>
        </span>
      ) : (
        <Pill>
          <Trans>Draft</Trans>
        </Pill>
      )}
      {errors > 0 ? (
        <Pill tone="bad" icon={<TriangleAlert size={12} aria-hidden />}>
          <Plural value={errors} one="# to fix" other="# to fix" />
        </Pill>
      ) : warnings > 0 ? (
        <Pill tone="warn" icon={<TriangleAlert size={12} aria-hidden />}>
          <Plural value={warnings} one="# to look at" other="# to look at" />
        </Pill>
      ) : null}
    </span>
  );
}
