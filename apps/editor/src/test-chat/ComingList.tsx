/** What the clock will bring, before one skips: reminders, giving up, waiting over. Pressing a line skips to it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { metaOf } from '@patchbay/schema';
import { FastForward } from 'lucide-react';
import type { TestRun } from '../api/tests.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import { wordsOfMs } from '../inspector/duration-words.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { comingWords } from './step-sentences.ts';
import { timeBetween } from './time-between.ts';

/** Says so when nothing will happen by itself. */
export function ComingList({ run, disabled }: { run: TestRun; disabled: boolean }) {
  const { t, i18n } = useLingui();
  const { flow, test } = useOpenFlow();
  const speech = useSpeech();
  const now = Date.parse(run.clock);
  if (run.ahead.length === 0) {
    return run.status === 'waiting' ? (
      <p className="text-12 text-ink-3">
        <Trans>Nothing happens by itself while the customer is silent.</Trans>
      </p>
    ) : null;
  }
  return (
    <ol aria-label={t`What happens while nobody writes`} className="-mx-2 flex max-h-36 flex-col overflow-y-auto text-12 text-ink-2">
      {run.ahead.map((coming) => {
        const node = flow.graph().nodes.find((each) => each.id === coming.node);
        const words = comingWords(coming, node, node && metaOf(flow.catalogue, node.type), speech, i18n);
        const wait = wordsOfMs(Math.max(0, Date.parse(coming.at) - now), i18n.locale, 'short');
        const title = stepTitle(flow, coming.node, i18n.locale);
        return (
          <li key={`${coming.at} ${words}`}>
            <button
              type="button"
              disabled={disabled}
              title={t`Skip to it: ${title}, ${words}`}
              onClick={() => void test.turn({ after: timeBetween(now, Date.parse(coming.at)) })}
              className="group flex w-full items-center gap-2 rounded-control px-2 py-0.5 text-left -outline-offset-2 hover:bg-hover disabled:opacity-55 max-tablet:min-h-10"
            >
              <span aria-hidden className="grid size-3 flex-none place-items-center text-ink-3">
                <span className="size-2 rounded-full bg-line-control group-hover:hidden group-disabled:block" />
                <FastForward size={12} className="hidden group-hover:block group-disabled:hidden" />
              </span>
              <span className="min-w-0 flex-1 truncate">
                <span className="text-ink">{words}</span> · {title}
              </span>
              <time dateTime={coming.at} title={new Date(coming.at).toLocaleString(formatLocale(i18n), { timeZone: run.zone })} className="flex-none text-ink-3 tabular-nums">
                <Trans>in {wait}</Trans>
              </time>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
