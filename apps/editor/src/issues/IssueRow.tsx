/** One issue in a list: pressing its sentence goes to its place, the buttons mend it. */
import { useLingui } from '@lingui/react/macro';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import FixButtons from './FixButtons.tsx';
import { issueSentence } from './issue-words.ts';
import { useIssueView } from './issue-view.ts';
import { showIssue } from './show-issue.ts';
import type { ToldIssue } from './told-issue.ts';

interface IssueRowProps {
  issue: ToldIssue;
  onFixed?(): void;
  /** Called before something else is shown: a dialog gives way. */
  onLeave?(): void;
}

/** A list item. The issue that was gone to last is marked. */
export function IssueRow({ issue, onFixed, onLeave }: IssueRowProps) {
  const { t, i18n } = useLingui();
  const open = useOpenFlow();
  const current = useIssueView((view) => view.current === issue.key);
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) box.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const go = () => {
    onLeave?.();
    showIssue(open, issue);
  };
  return (
    <li ref={box} className={cx('flex items-center gap-2 rounded-control pr-1 hover:bg-hover max-tablet:flex-col max-tablet:items-start max-tablet:pb-1.5', current && 'bg-active')}>
      <button type="button" data-issue aria-current={current || undefined} onClick={go} className="flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-1.5 text-left -outline-offset-2">
        {issue.severity === 'error' ? <TriangleAlert size={14} aria-label={t`Error`} className="mt-0.5 flex-none text-bad" /> : <CircleAlert size={14} aria-label={t`Warning`} className="mt-0.5 flex-none text-warn" />}
        <span className="min-w-0 break-words text-ink-2">{issueSentence(issue, i18n.locale)}</span>
      </button>
      <div className="flex-none max-tablet:pl-7.5">
        <FixButtons issue={issue} {...(onFixed ? { onFixed } : {})} {...(onLeave ? { onLeave } : {})} />
      </div>
    </li>
  );
}
