/** The test's own clock: what it shows, what will happen next, and ways to let time pass at once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Clock, FastForward } from 'lucide-react';
import { stepTitle } from '../canvas/step-title.ts';
import { useFlow, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { plainDuration, wordsOfMs } from '../inspector/duration-words.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { Button } from '../kit/Button.tsx';

const SKIPS = ['10m', '4h', '1d'];
const TIMERS_SHOWN = 3;

/** Time can only be skipped while somebody is waited for. */
export function TestClock() {
  const { i18n } = useLingui();
  const { test } = useOpenFlow();
  const flow = useFlow();
  const run = useTest((state) => state.run);
  const busy = useTest((state) => state.busy) !== null;
  if (!run) return null;
  const clock = new Date(run.clock);
  const over = run.status !== 'waiting';
  return (
    <section className="flex flex-none flex-col gap-2 border-t border-line px-4 py-3">
      <p className="flex items-center gap-2">
        <Clock size={14} aria-hidden className="text-ink-3" />
        <time dateTime={run.clock} className="font-semibold tabular-nums">
          {clock.toLocaleString(formatLocale(i18n), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
        </time>
        <span className="flex-1" />
        <span className="text-12 text-ink-3">
          <Trans>Test clock</Trans>
        </span>
      </p>
      <div className="flex flex-wrap gap-2">
        {SKIPS.map((after) => {
          const time = plainDuration(after, i18n.locale, 'short');
          return (
            <Button key={after} size="small" disabled={busy || over} icon={<FastForward size={12} aria-hidden />} onClick={() => void test.turn({ after })}>
              <Trans>Skip {time}</Trans>
            </Button>
          );
        })}
      </div>
      {run.timers.length > 0 ? (
        <ul className="flex flex-col gap-1 text-12 text-ink-2">
          {run.timers.slice(0, TIMERS_SHOWN).map((timer) => (
            <li key={`${timer.node} ${timer.name} ${timer.at}`} className="flex items-center gap-2">
              <span aria-hidden className="size-2 flex-none rounded-full bg-line-control" />
              <span className="min-w-0 flex-1 truncate">{stepTitle(flow, timer.node, i18n.locale)}</span>
              <time dateTime={timer.at} title={new Date(timer.at).toLocaleString(formatLocale(i18n))} className="flex-none text-ink-3">
                <Trans>in {wordsOfMs(Math.max(0, new Date(timer.at).getTime() - clock.getTime()), i18n.locale, 'short')}</Trans>
              </time>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
