/** One row of the outline: a step with what it says and what is wrong with it, or an exit with where it leads. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronRight, CornerDownRight, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useCanEdit, useFlow, useGraphPart, useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import type { ToldIssue } from '../issues/told-issue.ts';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import type { ExitRow, OutlineRow, StepRow } from './outline.ts';
import { stepWords } from './outline-words.ts';
import { stepTitle } from './step-title.ts';

interface OutlineLineProps {
  row: OutlineRow;
  current: boolean;
  selected: boolean;
  /** Undefined when nothing belongs to it. */
  open: boolean | undefined;
  issues: readonly ToldIssue[] | undefined;
  onCurrent(key: string): void;
}

const INDENT = 14;
/** Deeper rows are not moved in further, so that words keep their room; their level is still told. */
const DEEPEST = 9;

/** The focus makes a row the current one, and selects its step. */
export const OutlineLine = memo(function OutlineLine({ row, current, selected, open, issues, onCurrent }: OutlineLineProps) {
  const { view } = useOpenFlow();
  const step = row.kind === 'step';
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.at}
      aria-setsize={row.of}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      data-key={row.key}
      data-step={step ? row.node.id : undefined}
      onFocus={() => {
        onCurrent(row.key);
        view.show({ node: row.node.id, card: 'look' });
        view.select([row.node.id]);
      }}
      style={{ paddingLeft: 10 + Math.min(row.level - 1, DEEPEST) * INDENT }}
      className={cx('flex cursor-default items-start gap-2 py-1.5 pr-4 -outline-offset-2 [content-visibility:auto]', step ? 'min-h-11' : 'min-h-8', current ? 'bg-hover' : '')}
    >
      <span aria-hidden className="grid h-6 w-3.5 flex-none place-items-center text-ink-3">
        {open === undefined ? null : open ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
      </span>
      {step ? <StepWords row={row} issues={issues} /> : <ExitWords row={row} fault={issues?.some((issue) => issue.place.exit === row.words.exit.id) ?? false} />}
    </div>
  );
});

function StepWords({ row, issues }: { row: StepRow; issues: readonly ToldIssue[] | undefined }) {
  const flow = useFlow();
  const speech = useSpeech();
  const { title, kind, body } = stepWords(flow, row.node, speech);
  const meta = flow.catalogue[row.node.type];
  const count = issues?.length ?? 0;
  return (
    <>
      <FamilyChip family={meta?.family ?? 'control'}>
        <StepIcon name={meta?.icon} />
      </FamilyChip>
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <b>{title}</b>
          {kind === title ? null : <span className="text-12 text-ink-3">{kind}</span>}
          {row.node.off ? (
            <span className="text-12 text-ink-3">
              <Trans>Off</Trans>
            </span>
          ) : null}
          {row.loose ? (
            <span className="text-12 text-warn">
              <Trans>Nothing leads here</Trans>
            </span>
          ) : null}
        </span>
        {body === '' ? null : <span className="line-clamp-2 text-12 text-ink-2">{body}</span>}
        {count > 0 ? (
          <span className="flex items-center gap-1 text-12 text-bad">
            <TriangleAlert size={12} aria-hidden />
            <Plural value={count} one="# issue" other="# issues" />
          </span>
        ) : null}
      </span>
    </>
  );
}

function ExitWords({ row, fault }: { row: ExitRow; fault: boolean }) {
  const { i18n } = useLingui();
  const flow = useFlow();
  const defaults = useGraphPart((graph) => graph.defaults);
  const canEdit = useCanEdit();
  const { exit, text, quiet } = row.words;
  const fallback = exit.role !== 'main' && defaults[exit.role] !== undefined;
  const target = row.cord && stepTitle(flow, row.cord.target, i18n.locale);
  return (
    <span className={cx('flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 leading-6', quiet && 'text-ink-3')}>
      <span className="font-medium">{text}</span>
      {row.elsewhere ? (
        <span className="flex items-center gap-1 self-center text-12 text-accent-ink">
          <CornerDownRight size={12} aria-hidden />
          <Trans>goes to {target}</Trans>
        </span>
      ) : row.cord ? null : (
        <span className={cx('text-12', fault ? 'text-bad' : 'text-ink-3')}>{fallback ? <Trans>as the flow does by default</Trans> : canEdit ? <Trans>leads nowhere yet</Trans> : <Trans>leads nowhere</Trans>}</span>
      )}
    </span>
  );
}
