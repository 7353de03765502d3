/** The small mark of a kind of channel. */
import { MessageSquare, Webhook } from 'lucide-react';
import type { ChannelKind } from '../api/channels.ts';

const MARKS = { 'web-chat': { icon: MessageSquare, colour: 'var(--channel-web)' }, webhook: { icon: Webhook, colour: 'var(--channel-hook)' } } as const;

/** 16 px in a list, 32 px at the head of a card; `title` is read aloud and shown on hover. */
export function ChannelMark({ kind, title, size = 'small' }: { kind: ChannelKind; title?: string; size?: 'small' | 'large' }) {
  const mark = MARKS[kind];
  return (
    <span
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      title={title}
      style={{ background: mark.colour }}
      className={`grid flex-none place-items-center text-white ${size === 'small' ? 'size-4 rounded-[5px]' : 'size-8 rounded-[8px]'}`}
    >
      <mark.icon size={size === 'small' ? 10 : 16} strokeWidth={2} aria-hidden />
    </span>
  );
}
