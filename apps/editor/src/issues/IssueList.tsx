/** All issues, errors first. Pressing one goes to its step and field. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { stepTitle } from '../canvas/step-title.ts';
import { useFindings, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import { issueSentence } from './issue-words.ts';
import { showIssue } from './show-issue.ts';

/** Says so when nothing is wrong. */
export function IssueList() {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const { all } = useFindings();
  const { nodes } = useGraph();
  if (all.length === 0) return <EmptyState icon={<CircleCheck size={20} />} title={t`Nothing to fix`} text={<Trans>Every customer gets an answer, whichever way a conversation goes.</Trans>} />;
  return (
    <ul aria-label={t`Issues`} className="p-1.5">
      {all.map((issue) => {
        const node = nodes.find((each) => each.id === issue.place.node);
        const meta = node && metaOf(flow.catalogue, node.type);
        return (
          <li key={issue.key}>
            <button type="button" onClick={() => showIssue(view, issue)} className="flex w-full items-start gap-2.5 rounded-control px-2.5 py-1.5 text-left -outline-offset-2 hover:bg-hover">
              {issue.severity === 'error' ? <TriangleAlert size={16} aria-label={t`Error`} className="mt-1 flex-none text-bad" /> : <CircleAlert size={16} aria-label={t`Warning`} className="mt-1 flex-none text-warn" />}
              {node ? (
                <span className="flex w-50 flex-none items-center gap-2 max-tablet:w-24">
                  <FamilyChip family={meta?.family ?? 'control'}>
                    <StepIcon name={meta?.icon} />
                  </FamilyChip>
                  <span className="truncate font-medium">{stepTitle(flow, node.id, i18n.locale)}</span>
                </span>
              ) : (
                <span className="w-50 flex-none pt-0.5 font-medium max-tablet:w-24">
                  <Trans>The whole flow</Trans>
                </span>
              )}
              <span className="min-w-0 flex-1 pt-0.5 text-ink-2">{issueSentence(issue, i18n.locale)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
