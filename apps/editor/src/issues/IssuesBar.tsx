/** The bar at the bottom that never hides: how much is wrong, one thing of it with its fix, and the way to the next. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleCheck, TriangleAlert } from 'lucide-react';
import { issueBefore, nextIssue } from '../actions/find.ts';
import { keyOf } from '../actions/key-words.ts';
import { afterFirst, lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { stepTitle } from '../canvas/step-title.ts';
import { useFindings, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { Badge } from '../kit/Badge.tsx';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { issueSentence } from './issue-words.ts';
import { useIssueView } from './issue-view.ts';
import { goToIssue, showIssue } from './show-issue.ts';
import type { ToldIssue } from './told-issue.ts';

const FixButtons = lazyPart(() => afterFirst(() => import('./FixButtons.tsx')));

/** Pressing the count opens the drawer, pressing the sentence goes to its place. */
export function IssuesBar() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const { known, all, errors, warnings } = useFindings();
  const drawer = useView((state) => state.drawer);
  const testing = useTest((test) => test.shown);
  const current = useIssueView((state) => state.current);
  const issue = all.find((each) => each.key === current) ?? all[0];
  return (
    <section aria-label={t`Issues`} className="flex h-9 flex-none items-center gap-2 border-t border-line bg-surface px-3 text-12 max-tablet:h-11">
      <button type="button" aria-expanded={drawer !== null} className="flex h-7 flex-none items-center gap-2 rounded-control px-1.5 font-medium hover:bg-hover max-tablet:h-10" onClick={() => view.setDrawer(drawer ? null : testing ? 'steps' : 'issues')}>
        {drawer ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        <Trans>Issues</Trans>
        {errors > 0 ? <Badge count={errors} tone="bad" label={errors === 1 ? t`1 error` : t`${errors} errors`} /> : null}
        {warnings > 0 ? <Badge count={warnings} tone="warn" label={warnings === 1 ? t`1 warning` : t`${warnings} warnings`} /> : null}
        {known && all.length === 0 ? <Badge count={0} label={t`No issues`} /> : null}
      </button>
      <span aria-hidden className="h-5 w-px flex-none bg-line" />
      {issue ? (
        <OneIssue issue={issue} several={all.length > 1} />
      ) : (
        <span className="flex min-w-0 items-center gap-2 text-ink-2">
          {known ? (
            <>
              <CircleCheck size={14} aria-hidden className="flex-none text-good" />
              <Trans>Nothing to fix</Trans>
            </>
          ) : (
            <Trans>Looking through the flow…</Trans>
          )}
        </span>
      )}
      <span className="sr-only" role="status">
        {known ? <Plural value={errors} _0="No errors" one="# error" other="# errors" /> : null}
      </span>
    </section>
  );
}

function OneIssue({ issue, several }: { issue: ToldIssue; several: boolean }) {
  const { t, i18n } = useLingui();
  const open = useOpenFlow();
  const drawer = useView((state) => state.drawer);
  const { node } = issue.place;
  return (
    <>
      {several ? (
        <span className="flex flex-none max-tablet:hidden">
          <IconButton label={t`Previous issue`} {...keyOf(issueBefore)} size="small" side="top" onClick={() => goToIssue(open, -1)}>
            <ChevronLeft size={14} aria-hidden />
          </IconButton>
          <IconButton label={t`Next issue`} {...keyOf(nextIssue)} size="small" side="top" onClick={() => goToIssue(open, 1)}>
            <ChevronRight size={14} aria-hidden />
          </IconButton>
        </span>
      ) : null}
      <button type="button" className="flex h-7 min-w-0 items-center gap-2 rounded-control px-1.5 text-left hover:bg-hover max-tablet:h-10" onClick={() => showIssue(open, issue)}>
        <TriangleAlert size={14} aria-hidden className={cx('flex-none', issue.severity === 'error' ? 'text-bad' : 'text-warn')} />
        <span className="truncate">
          {node === undefined ? null : <b>{stepTitle(open.flow, node, i18n.locale)}: </b>}
          {issueSentence(issue, i18n.locale)}
        </span>
      </button>
      {/* The open list has the same button in its row. */}
      {drawer === 'issues' ? null : (
        <span className="ml-auto flex-none max-desk:hidden">
          <PartFrame>
            <FixButtons issue={issue} />
          </PartFrame>
        </span>
      )}
    </>
  );
}
