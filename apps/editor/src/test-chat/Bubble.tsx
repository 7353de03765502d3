/** One message in the dress of its channel. The answers under the last one can be pressed. */
import { useLingui } from '@lingui/react/macro';
import { CornerDownLeft } from 'lucide-react';
import type { TestRun } from '../api/tests.ts';
import { useOpenFlow, useTest } from '../doc/flow-context.ts';
import { formatLocale } from '../locales/format-locale.ts';
import { cx } from '../kit/cx.ts';
import type { Dress } from './looks.ts';

/** What the bot says. */
export function BotMessage({ message, zone, dress, last }: { message: TestRun['messages'][number]; zone: string; dress: Dress; last: boolean }) {
  const { test } = useOpenFlow();
  const busy = useTest((state) => state.busy) !== null;
  return (
    <>
      <Bubble text={message.text} at={message.at} zone={zone} dress={dress} look={dress.theirs} />
      {message.choices?.map((choice) => (
        <button
          key={choice.id}
          type="button"
          disabled={!last || busy}
          onClick={() => void test.turn({ choice: choice.id, text: choice.label })}
          className={cx('-mt-1 flex min-h-8 w-[82%] flex-none items-center justify-center gap-1.5 self-start px-3 py-1 font-medium disabled:pointer-events-none max-tablet:min-h-10', dress.choice)}
        >
          <CornerDownLeft size={12} aria-hidden className="flex-none" />
          {choice.label}
        </button>
      ))}
    </>
  );
}

/** What the customer wrote; pale while it is on its way. */
export function CustomerMessage({ text, at, zone, dress, pale = false }: { text: string; at?: string; zone?: string | undefined; dress: Dress; pale?: boolean }) {
  return <Bubble text={text} at={at} zone={zone} dress={dress} look={cx(dress.mine, pale && 'opacity-60')} />;
}

/** Times are those of the test's clock, in the workspace's zone. */
function Bubble({ text, at, zone, dress, look }: { text: string; at: string | undefined; zone: string | undefined; dress: Dress; look: string }) {
  const { i18n } = useLingui();
  const date = at === undefined ? undefined : new Date(at);
  return (
    <div className={cx('break-words whitespace-pre-wrap', dress.bubble, look)}>
      {text}
      {date ? (
        <time dateTime={at} title={date.toLocaleString(formatLocale(i18n), { dateStyle: 'full', timeStyle: 'medium', timeZone: zone })} className={cx('ml-2 inline-block text-11 tabular-nums', look === dress.theirs ? dress.time : 'opacity-80')}>
          {date.toLocaleTimeString(formatLocale(i18n), { hour: '2-digit', minute: '2-digit', timeZone: zone })}
        </time>
      ) : null}
    </div>
  );
}
