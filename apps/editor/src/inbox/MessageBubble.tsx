/** One message: the customer at the left, bot and colleagues at the right. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Bot, TriangleAlert, UserRound } from 'lucide-react';
import type { Message } from '../api/conversations.ts';
import { cx } from '../kit/cx.ts';
import { formatLocale } from '../locales/format-locale.ts';

/** What could be picked stands below the words that offered it. */
export function MessageBubble({ message }: { message: Message }) {
  const { i18n } = useLingui();
  const locale = formatLocale(i18n);
  const ours = message.from !== 'customer';
  const look = { customer: 'rounded-[14px_14px_14px_4px] border border-line bg-surface', bot: 'rounded-[14px_14px_4px_14px] bg-bubble text-bubble-ink', agent: 'rounded-[14px_14px_4px_14px] bg-accent text-on-accent' }[message.from];
  const failed = message.state === 'failed' || message.state === 'dead';
  return (
    <div className={cx('flex max-w-[min(560px,85%)] flex-col gap-1', ours ? 'items-end self-end' : 'items-start self-start')}>
      <p className={cx('px-3.5 py-2 text-14 break-words whitespace-pre-wrap', look)}>{message.text}</p>
      {message.choices && message.choices.length > 0 ? (
        <ul className="flex flex-wrap justify-end gap-1.5 py-0.5">
          {message.choices.map((choice) => (
            <li key={choice.id} className="rounded-full border border-(--talk-cord) px-2.5 py-0.5 text-12 font-medium text-(--talk)">
              {choice.label}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex items-center gap-1.5 text-11 text-ink-3">
        {message.from === 'bot' ? <Bot size={12} aria-hidden /> : message.from === 'agent' ? <UserRound size={12} aria-hidden /> : null}
        <span className="sr-only">{message.from === 'customer' ? <Trans>Customer</Trans> : message.from === 'bot' ? <Trans>Bot</Trans> : <Trans>Colleague</Trans>}</span>
        <time dateTime={message.at} title={new Date(message.at).toLocaleString(locale)}>
          {new Date(message.at).toLocaleTimeString(locale, { timeStyle: 'short' })}
        </time>
        {failed ? (
          <span className="flex items-center gap-1 text-bad">
            <TriangleAlert size={12} aria-hidden />
            <Trans>did not reach the customer</Trans>
          </span>
        ) : null}
      </p>
    </div>
  );
}
