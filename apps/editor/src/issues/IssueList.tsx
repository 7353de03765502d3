/** All issues of the open flow, step by step, with a way to see only errors or only warnings. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { nextIssue } from '../actions/find.ts';
import { shownKeys } from '../actions/key-words.ts';
import { useFindings } from '../doc/flow-context.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { groupIssues } from './issue-groups.ts';
import { useIssueView } from './issue-view.ts';
import { IssueGroups } from './IssueGroups.tsx';

/** Says so when nothing is wrong. */
export default function IssueList() {
  const { t, i18n } = useLingui();
  const { all, errors, warnings } = useFindings();
  const chosen = useIssueView((view) => view.only);
  // A filter that hides everything there is would look like "nothing to fix".
  const only = (chosen === 'error' && errors === 0) || (chosen === 'warning' && warnings === 0) ? 'all' : chosen;
  const [nextKey = ''] = shownKeys(nextIssue);
  const groups = useMemo(() => groupIssues(all, only), [all, only]);
  if (all.length === 0) return <EmptyState icon={<CircleCheck size={20} />} title={t`Nothing to fix`} text={<Trans>Every customer gets an answer, whichever way a conversation goes.</Trans>} />;
  return (
    <div className="p-1.5">
      {errors > 0 && warnings > 0 ? (
        <div className="flex items-center gap-3 px-2 pt-1 pb-1.5">
          <Segmented
            label={t`Which issues`}
            value={only}
            onChange={(next) => useIssueView.setState({ only: next })}
            options={[
              { value: 'all', label: t`All ${i18n.number(all.length)}` },
              { value: 'error', label: t`Errors ${i18n.number(errors)}` },
              { value: 'warning', label: t`Warnings ${i18n.number(warnings)}` },
            ]}
          />
          <span className="flex items-center gap-1.5 text-12 text-ink-3 max-tablet:hidden">
            <Kbd>{nextKey}</Kbd>
            <Trans>goes to the next one</Trans>
          </span>
        </div>
      ) : null}
      <IssueGroups groups={groups} />
    </div>
  );
}
