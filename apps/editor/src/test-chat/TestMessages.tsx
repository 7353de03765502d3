/** What was said, as the customer sees it: bubbles, answers to press, marks where something outside was called, and at the end how it ended. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Flag, UserRound } from 'lucide-react';
import { Fragment, useEffect, useRef } from 'react';
import type { TestRun } from '../api/tests.ts';
import { useTest } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { Skeleton } from '../kit/Skeleton.tsx';
import { BotMessage, CustomerMessage } from './Bubble.tsx';
import { CallMark } from './CallMark.tsx';
import type { Dress } from './looks.ts';
import { Waiting } from './Waiting.tsx';

/** Keeps the last message in view. */
export function TestMessages({ dress }: { dress: Dress }) {
  const { t } = useLingui();
  const run = useTest((state) => state.run);
  const busy = useTest((state) => state.busy);
  const pending = useTest((state) => state.pending);
  const end = useRef<HTMLDivElement>(null);
  const count = (run?.messages.length ?? 0) + (pending === null ? 0 : 1) + (busy ? 1 : 0);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count, run?.status]);
  const callsAt = (place: number) => run?.calls.filter((call) => call.after === place).map((call) => <CallMark key={call.number} call={call} dress={dress} />);
  return (
    <div role="log" aria-label={t`Conversation of the test`} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3 -outline-offset-2">
      {busy === 'starting' ? <Skeleton className="h-9 w-3/5" /> : null}
      {run && run.messages.length === 0 && pending === null && run.from === null ? (
        <p className={cx('m-auto max-w-56 text-center text-12', dress.time)}>
          <Trans>Write as the customer to begin. The canvas shows where the conversation goes.</Trans>
        </p>
      ) : null}
      {run?.messages.map((message, at) => (
        <Fragment key={at}>
          {callsAt(at)}
          {message.from === 'customer' ? <CustomerMessage text={message.text} at={message.at} zone={run.zone} dress={dress} /> : <BotMessage message={message} zone={run.zone} dress={dress} last={at === run.messages.length - 1 && run.status !== 'ended'} />}
        </Fragment>
      ))}
      {run ? callsAt(run.messages.length) : null}
      {pending === null ? null : <CustomerMessage text={pending} dress={dress} pale />}
      {busy ? <Waiting /> : null}
      {run?.status === 'ended' ? <Ending run={run} dress={dress} /> : null}
      <div ref={end} />
    </div>
  );
}

function Ending({ run, dress }: { run: TestRun; dress: Dress }) {
  return (
    <p className={cx('flex items-center gap-1.5 self-center rounded-card border px-3 py-1 text-12', dress.mark)}>
      {run.person ? <UserRound size={14} aria-hidden className="flex-none" /> : <Flag size={14} aria-hidden className="flex-none" />}
      {run.person ? <Trans>A person would take over here ({run.outcome}). In a test nobody is called.</Trans> : <Trans>Ended: {run.outcome}</Trans>}
    </p>
  );
}
