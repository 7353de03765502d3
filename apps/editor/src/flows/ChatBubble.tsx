/** One message as the customer sees it, and the pauses between messages. */
import { Plural } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../kit/cx.ts';

interface ChatBubbleProps {
  from: 'customer' | 'bot';
  /** Two lines at most, for a glimpse. */
  brief?: boolean;
  /** The reader is the customer: their words stand out. */
  own?: boolean;
  children: ReactNode;
}

/** The customer at the right, the bot at the left. */
export function ChatBubble({ from, brief = false, own = false, children }: ChatBubbleProps) {
  return (
    <p
      className={cx(
        'max-w-[86%] flex-none break-words whitespace-pre-wrap',
        brief ? 'px-2.5 py-1.5' : 'px-3 py-2',
        from === 'bot' ? 'self-start rounded-[12px_12px_12px_4px] bg-bubble text-bubble-ink' : cx('self-end rounded-[12px_12px_4px_12px]', own ? 'bg-accent text-on-accent' : 'border border-line bg-surface'),
      )}
    >
      {brief ? <span className="line-clamp-2">{children}</span> : children}
    </p>
  );
}

/** Time in which nobody says anything. */
export function ChatPause({ minutes }: { minutes: number }) {
  const hours = Math.round(minutes / 60);
  return (
    <p className="flex items-center gap-1.5 self-center py-1 text-12 text-ink-3">
      <Clock size={12} aria-hidden />
      {minutes < 60 ? <Plural value={minutes} one="# minute later" other="# minutes later" /> : hours < 48 ? <Plural value={hours} one="# hour later" other="# hours later" /> : <Plural value={Math.round(hours / 24)} one="# day later" other="# days later" />}
    </p>
  );
}
