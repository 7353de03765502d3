/** What was said, as the customer sees it: bubbles, answers to press, and at the end how it ended. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CornerDownLeft, Flag, UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { TestRun } from '../api/tests.ts';
import { useOpenFlow, useTest } from '../doc/flow-context.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { cx } from '../kit/cx.ts';
import { Skeleton } from '../kit/Skeleton.tsx';

/** Keeps the last message in view. */
export function TestMessages() {
  const { t } = useLingui();
  const run = useTest((state) => state.run);
  const busy = useTest((state) => state.busy);
  const pending = useTest((state) => state.pending);
  const end = useRef<HTMLDivElement>(null);
  const count = (run?.messages.length ?? 0) + (pending === null ? 0 : 1) + (busy ? 1 : 0);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, run?.status]);
  return (
    <div role="log" aria-label={t`Conversation of the test`} tabIndex={0} className="mx-4 flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto rounded-card border border-line bg-sunken p-3 -outline-offset-2">
      {busy === 'starting' ? <Skeleton className="h-9 w-3/5" /> : null}
      {run && run.messages.length === 0 && pending === null ? (
        <p className="m-auto max-w-56 text-center text-12 text-ink-3">
          <Trans>Write as the customer to begin. The canvas shows where the conversation goes.</Trans>
        </p>
      ) : null}
      {run?.messages.map((message, at) => (
        <Bubble key={at} message={message} last={at === run.messages.length - 1 && run.status !== 'ended'} />
      ))}
      {pending === null ? null : <CustomerBubble text={pending} pale />}
      {run?.status === 'ended' ? <Ending run={run} /> : null}
      <div ref={end} />
    </div>
  );
}

function Bubble({ message, last }: { message: TestRun['messages'][number]; last: boolean }) {
  const { test } = useOpenFlow();
  const busy = useTest((state) => state.busy) !== null;
  if (message.from === 'customer') return <CustomerBubble text={message.text} at={message.at} />;
  return (
    <div className="flex max-w-[82%] flex-col gap-1 self-start">
      <div className="rounded-card rounded-bl-chip border border-line bg-surface px-3 py-2 break-words whitespace-pre-wrap">
        {message.text}
        <Time at={message.at} />
      </div>
      {message.choices?.map((choice) => (
        <button
          key={choice.id}
          type="button"
          disabled={!last || busy}
          onClick={() => void test.turn({ choice: choice.id, text: choice.label })}
          className="flex min-h-8 items-center justify-center gap-1.5 rounded-control border border-line bg-surface px-3 py-1 font-medium text-accent-ink hover:bg-hover disabled:pointer-events-none disabled:text-ink-3 max-tablet:min-h-10"
        >
          <CornerDownLeft size={12} aria-hidden className="flex-none" />
          {choice.label}
        </button>
      ))}
    </div>
  );
}

function CustomerBubble({ text, at, pale = false }: { text: string; at?: string; pale?: boolean }) {
  return (
    <div className={cx('max-w-[82%] self-end rounded-card rounded-br-chip bg-bubble px-3 py-2 break-words whitespace-pre-wrap text-bubble-ink', pale && 'opacity-60')}>
      {text}
      {at ? <Time at={at} /> : null}
    </div>
  );
}

function Time({ at }: { at: string }) {
  const { i18n } = useLingui();
  const date = new Date(at);
  return (
    <time dateTime={at} title={date.toLocaleString(formatLocale(i18n), { dateStyle: 'full', timeStyle: 'medium' })} className="ml-2 inline-block text-11 opacity-70 tabular-nums">
      {date.toLocaleTimeString(formatLocale(i18n), { hour: '2-digit', minute: '2-digit' })}
    </time>
  );
}

function Ending({ run }: { run: TestRun }) {
  return (
    <p className="flex items-center gap-1.5 self-center rounded-full border border-line bg-surface px-3 py-1 text-12 text-ink-2">
      {run.person ? <UserRound size={14} aria-hidden /> : <Flag size={14} aria-hidden />}
      {run.person ? <Trans>Waits for a person: {run.outcome}</Trans> : <Trans>Ended: {run.outcome}</Trans>}
    </p>
  );
}
