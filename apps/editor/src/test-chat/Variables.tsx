/** What the conversation knew at the step looked at; the last change stands on top with what was there before. At the last step values can be set. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef } from 'react';
import type { TestRun } from '../api/tests.ts';
import { useTest } from '../doc/flow-context.ts';
import { SetVariable } from './SetVariable.tsx';
import { VariableRow } from './VariableRow.tsx';
import { lastChange, leaves, setByHand, shown, varsAfter } from './variables-at.ts';

/** Long values are cut; the whole is shown on hover. */
export function Variables() {
  const run = useTest((state) => state.run);
  return run ? <Known run={run} /> : null;
}

function Known({ run }: { run: TestRun }) {
  const { t } = useLingui();
  const chosen = useTest((state) => state.step);
  const busy = useTest((state) => state.busy !== null);
  const { steps } = run;
  const end = steps.at(-1)?.number ?? 0;
  const number = chosen ?? end;
  const now = number >= end;
  const { change, all, hand } = useMemo(() => {
    const last = lastChange(steps, number);
    const changed = new Set(last?.changes.map((each) => each.path));
    const vars = number >= end ? run.vars : varsAfter(steps, number);
    return { change: last, all: leaves(vars).filter((leaf) => !changed.has(leaf.path)), hand: setByHand(steps, number) };
  }, [steps, number, end, run.vars]);
  const list = useRef<HTMLDListElement>(null);
  const changedBy = change?.step.number;
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [changedBy]);
  const customer = leaves(run.contact).filter(({ value }) => value !== null && value !== '');
  const editable = now && !busy && run.status !== 'ended';
  const isHand = (path: string) => [...hand].some((each) => path === each || path.startsWith(`${each}.`));
  return (
    <section aria-label={t`Variables`} className="flex w-72 flex-none flex-col border-l border-line max-wide:w-60 max-tablet:hidden">
      <div className="flex flex-none items-center justify-between gap-2 py-0.5 pr-1.5 pl-3">
        <h2 className="text-11 font-medium text-ink-3">{now ? <Trans>Variables now</Trans> : <Trans>Variables after step {number}</Trans>}</h2>
        <SetVariable disabled={!editable} vars={run.vars} />
      </div>
      {change && change.step.number !== number ? (
        <p className="flex-none border-l-3 border-good-solid bg-good-soft py-0.5 pr-3 pl-2.25 text-11 text-good">
          <Trans>Last changed by step {change.step.number}</Trans>
        </p>
      ) : null}
      <dl ref={list} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto pb-2 font-mono text-12 -outline-offset-2">
        {change?.changes.map((each) => (
          <VariableRow key={each.path} leaf={each} old={each} hand={isHand(each.path)} editable={editable} />
        ))}
        {all.map((leaf) => (
          <VariableRow key={leaf.path} leaf={leaf} hand={isHand(leaf.path)} editable={editable} />
        ))}
        {customer.map(({ path, value }) => (
          <div key={path} className="flex items-baseline justify-between gap-3 px-3 py-1 text-ink-3">
            <dt className="min-w-0 truncate">contact.{path}</dt>
            <dd className="max-w-[60%] truncate text-right" title={shown(value)}>
              {shown(value)}
            </dd>
          </div>
        ))}
      </dl>
      {all.length === 0 && !change ? (
        <p className="flex-none p-3 text-12 text-ink-3">
          <Trans>The flow has saved nothing yet. What it saves is listed here, and you can set it by hand.</Trans>
        </p>
      ) : null}
    </section>
  );
}
