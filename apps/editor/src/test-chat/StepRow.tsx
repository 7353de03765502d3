/** One step of the test. A call can be answered otherwise from here, and a test can begin here. */
import { useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { Ellipsis, Pencil, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TestCall, TestStep } from '../api/tests.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuChoice } from '../kit/MenuChoice.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import { ANSWER_NAMES, ANSWERS } from './call-words.ts';
import { becauseWords, wayWords } from './step-sentences.ts';

interface StepRowProps {
  step: TestStep;
  /** The call it made. */
  call: TestCall | undefined;
  current: boolean;
  zone: string;
}

/** The whole row chooses; the keyboard uses the title. */
export function StepRow({ step, call, current, zone }: StepRowProps) {
  const { t, i18n } = useLingui();
  const { flow, test } = useOpenFlow();
  const { nodes, languages } = useGraph();
  const node = nodes.find((each) => each.id === step.node);
  const meta = node && metaOf(flow.catalogue, node.type);
  const time = new Date(step.at);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const title = step.byHand ? t`Changed by hand` : node ? stepTitle(flow, step.node, i18n.locale) : (step.title || step.node);
  return (
    <tr
      ref={row}
      aria-current={current ? 'step' : undefined}
      onClick={(event) => !(event.target instanceof Element && event.target.closest('button, [role="menu"]')) && test.choose(step.number)}
      className={cx('cursor-pointer [&>td]:px-2.5 [&>td]:py-0.5', current ? 'bg-accent-soft' : step.byHand ? 'bg-warn-soft' : 'hover:bg-hover')}
    >
      <td className="text-right text-ink-3 tabular-nums">{step.number}</td>
      <td className="whitespace-nowrap text-ink-3 tabular-nums">
        <time dateTime={step.at} title={time.toLocaleString(formatLocale(i18n), { timeZone: zone })}>
          {time.toLocaleTimeString(formatLocale(i18n), { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone })}
        </time>
      </td>
      <td className="max-w-50">
        <button type="button" onClick={() => test.choose(step.number)} className="flex max-w-full items-center gap-2 rounded-chip text-left">
          {step.byHand ? (
            <Pencil size={14} aria-hidden className="mx-0.5 flex-none text-warn" />
          ) : (
            <FamilyChip family={meta?.family ?? 'control'}>
              <StepIcon name={meta?.icon} size={12} />
            </FamilyChip>
          )}
          <span className="truncate">{title}</span>
        </button>
      </td>
      <td className="font-medium whitespace-nowrap">{wayWords(step, node, meta, { screen: i18n.locale, languages }, i18n)}</td>
      <td className="min-w-40 text-ink-2">{becauseWords(step, node, call, i18n)}</td>
      <td className="text-right whitespace-nowrap text-ink-3 tabular-nums">{call ? t`${call.took} ms` : ''}</td>
      <td>{node ? <RowMenu step={step} call={call} title={title} /> : null}</td>
    </tr>
  );
}

function RowMenu({ step, call, title }: Pick<StepRowProps, 'step' | 'call'> & { title: string }) {
  const { t, i18n } = useLingui();
  const { test } = useOpenFlow();
  const busy = useTest((state) => state.busy !== null);
  return (
    <Menu
      trigger={
        <IconButton label={t`Actions of step ${step.number}, ${title}`} size="tiny" side="left">
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      }
    >
      <MenuItem icon={<Play size={14} />} disabled={busy} onSelect={() => test.askFrom(step.node)}>{t`Test from here`}</MenuItem>
      {call ? (
        <>
          <MenuSeparator />
          <MenuChoice label={t`Answer this call again`} value={call.by} options={ANSWER_NAMES.map((answer) => ({ value: answer, label: i18n._(ANSWERS[answer]), disabled: busy }))} onChange={(answer) => void test.turn({ answer, node: call.node, call: call.number })} />
        </>
      ) : null}
    </Menu>
  );
}
