/** The first words of a conversation, as the customer would see them. */
import type { Template } from '../api/templates.ts';
import { cx } from '../kit/cx.ts';
import { ChatBubble } from './ChatBubble.tsx';

/** Customer at the right, bot at the left; long turns are cut. */
export function ChatPreview({ turns, className }: { turns: Template['preview'][string]; className?: string }) {
  return (
    <div className={cx('flex flex-col justify-center gap-2 overflow-hidden rounded-control bg-sunken p-3 text-12', className)}>
      {turns.map((turn, at) => (
        <ChatBubble key={at} brief from={'customer' in turn ? 'customer' : 'bot'}>
          {'customer' in turn ? turn.customer : turn.bot}
        </ChatBubble>
      ))}
    </div>
  );
}
