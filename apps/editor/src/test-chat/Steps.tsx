/** What happened in the test, step by step: where, which way out, and why. Choosing one shows it on the canvas. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { useEffect, useRef } from 'react';
import type { TestStep } from '../api/tests.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import { becauseWords, wayWords } from './step-sentences.ts';
import { Variables } from './Variables.tsx';

/** The row of the step looked at is marked; without a choice it is the last one. */
export default function Steps() {
  const { t } = useLingui();
  const steps = useTest((state) => state.run?.steps);
  const chosen = useTest((state) => state.step);
  if (!steps || steps.length === 0) {
    return (
      <p className="p-4 text-ink-2">
        <Trans>Nothing has happened yet. Every step of the conversation is listed here with its reason.</Trans>
      </p>
    );
  }
  return (
    <div className="flex h-full min-h-0">
      <div className="min-w-0 flex-1 overflow-auto">
        <table className="w-full border-separate border-spacing-0 text-12">
          <caption className="sr-only">{t`Steps of the test`}</caption>
          <thead>
            <tr className="text-left text-11 text-ink-3 [&>th]:sticky [&>th]:top-0 [&>th]:bg-surface [&>th]:px-2.5 [&>th]:py-1.5 [&>th]:font-medium">
              <th scope="col" className="w-8">
                <span className="sr-only">{t`Number`}</span>
              </th>
              <th scope="col">{t`Time`}</th>
              <th scope="col">{t`Step`}</th>
              <th scope="col">{t`Way out`}</th>
              <th scope="col">{t`Because`}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Row key={step.number} step={step} current={step.number === (chosen ?? steps.at(-1)?.number)} />
            ))}
          </tbody>
        </table>
      </div>
      <Variables />
    </div>
  );
}

function Row({ step, current }: { step: TestStep; current: boolean }) {
  const { i18n } = useLingui();
  const { flow, test } = useOpenFlow();
  const { nodes, languages } = useGraph();
  const node = nodes.find((each) => each.id === step.node);
  const meta = node && metaOf(flow.catalogue, node.type);
  const time = new Date(step.at);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <tr
      ref={row}
      aria-current={current ? 'step' : undefined}
      onClick={(event) => !(event.target instanceof Element && event.target.closest('button')) && test.choose(step.number)}
      className={cx('cursor-pointer [&>td]:px-2.5 [&>td]:py-1', current ? 'bg-accent-soft' : 'hover:bg-hover')}
    >
      <td className="text-right text-ink-3 tabular-nums">{step.number}</td>
      <td className="whitespace-nowrap text-ink-3 tabular-nums">
        <time dateTime={step.at} title={time.toLocaleString(formatLocale(i18n))}>
          {time.toLocaleTimeString(formatLocale(i18n), { hour: '2-digit', minute: '2-digit', second: '2-digit' })}
        </time>
      </td>
      <td className="max-w-50">
        <button type="button" onClick={() => test.choose(step.number)} className="flex max-w-full items-center gap-2 rounded-chip text-left">
          <FamilyChip family={meta?.family ?? 'control'}>
            <StepIcon name={meta?.icon} size={12} />
          </FamilyChip>
          <span className="truncate">{node ? stepTitle(flow, step.node, i18n.locale) : (step.title ?? step.node)}</span>
        </button>
      </td>
      <td className="font-medium whitespace-nowrap">{wayWords(step, node, meta, { screen: i18n.locale, languages }, i18n)}</td>
      <td className="min-w-40 text-ink-2">{becauseWords(step, node, i18n)}</td>
    </tr>
  );
}
