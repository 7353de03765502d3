/** The test's own clock: what it shows, what will happen next while nobody writes, and ways to let time pass at once. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Clock, FastForward } from 'lucide-react';
import { useOpenFlow, useTest } from '../doc/flow-context.ts';
import { plainDuration } from '../inspector/duration-words.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { Button } from '../kit/Button.tsx';
import { ComingList } from './ComingList.tsx';
import { SetTime } from './SetTime.tsx';

const SKIPS = ['10m', '4h', '1d'];

/** Time can only be skipped while somebody is waited for. */
export function TestClock() {
  const { i18n } = useLingui();
  const { test } = useOpenFlow();
  const run = useTest((state) => state.run);
  const busy = useTest((state) => state.busy) !== null;
  if (!run) return null;
  const over = run.status !== 'waiting';
  return (
    <section className="flex flex-none flex-col gap-2 border-t border-line px-4 py-3">
      <p className="flex items-center gap-2">
        <Clock size={14} aria-hidden className="text-ink-3" />
        <time dateTime={run.clock} className="font-semibold tabular-nums">
          {new Date(run.clock).toLocaleString(formatLocale(i18n), { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: run.zone })}
        </time>
        <span className="min-w-0 truncate text-12 text-ink-3">{run.zone}</span>
        <span className="flex-1" />
        <span className="flex-none text-12 text-ink-3">
          <Trans>Test clock</Trans>
        </span>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {SKIPS.map((after) => {
          const time = plainDuration(after, i18n.locale, 'short');
          return (
            <Button key={after} size="small" disabled={busy || over} icon={<FastForward size={12} aria-hidden />} onClick={() => void test.turn({ after })}>
              <span className="sr-only">
                <Trans>Skip</Trans>
              </span>{' '}
              {time}
            </Button>
          );
        })}
        <SetTime run={run} disabled={busy || over} />
      </div>
      <ComingList run={run} disabled={busy} />
    </section>
  );
}
