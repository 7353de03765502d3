/** The bar at the bottom that never hides: how much is wrong, and the first thing of it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronUp, CircleCheck, TriangleAlert } from 'lucide-react';
import { stepTitle } from '../canvas/step-title.ts';
import { useFindings, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { Badge } from '../kit/Badge.tsx';
import { cx } from '../kit/cx.ts';
import { issueSentence } from './issue-words.ts';
import { showIssue } from './show-issue.ts';

/** Pressing the count opens the drawer, pressing the sentence goes to its place. */
export function IssuesBar() {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const { known, all, errors, warnings } = useFindings();
  const drawer = useView((state) => state.drawer);
  const testing = useTest((test) => test.shown);
  const [first] = all;
  const title = first?.place.node === undefined ? undefined : stepTitle(flow, first.place.node, i18n.locale);
  return (
    <footer aria-label={t`Issues`} className="flex h-9 flex-none items-center gap-3 border-t border-line bg-surface px-3 text-12">
      <button type="button" aria-expanded={drawer !== null} className="flex h-7 flex-none items-center gap-2 rounded-control px-1.5 font-medium hover:bg-hover" onClick={() => view.setDrawer(drawer ? null : testing ? 'steps' : 'issues')}>
        {drawer ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        <Trans>Issues</Trans>
        {errors > 0 ? <Badge count={errors} tone="bad" label={errors === 1 ? t`1 error` : t`${errors} errors`} /> : null}
        {warnings > 0 ? <Badge count={warnings} tone="warn" label={warnings === 1 ? t`1 warning` : t`${warnings} warnings`} /> : null}
      </button>
      <span aria-hidden className="h-5 w-px flex-none bg-line" />
      {first ? (
        <button type="button" className="flex h-7 min-w-0 items-center gap-2 rounded-control px-1.5 text-left hover:bg-hover" onClick={() => showIssue(view, first)}>
          <TriangleAlert size={14} aria-hidden className={cx('flex-none', first.severity === 'error' ? 'text-bad' : 'text-warn')} />
          <span className="truncate">
            {title === undefined ? null : <b>{title}: </b>}
            {issueSentence(first, i18n.locale)}
          </span>
        </button>
      ) : (
        <span className="flex items-center gap-2 text-ink-2">
          {known ? (
            <>
              <CircleCheck size={14} aria-hidden className="text-good" />
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
    </footer>
  );
}
