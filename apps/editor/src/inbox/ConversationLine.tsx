/** One conversation of the list. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ConversationRow } from '../api/conversations.ts';
import { ChannelMark } from '../channels/ChannelMark.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { StatusPill } from './StatusPill.tsx';

/** Who, what was said last, where, and how it stands. */
export function ConversationLine({ conversation }: { conversation: ConversationRow }) {
  const { t } = useLingui();
  const { contact, channel } = conversation;
  const name = contact.name || t`Visitor`;
  return (
    <li className="border-b border-line">
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: conversation.id }}
        activeProps={{ className: 'bg-accent-soft', 'aria-current': 'true' }}
        inactiveProps={{ className: 'hover:bg-hover' }}
        className="flex gap-3 px-4 py-3 -outline-offset-2 transition-colors"
      >
        <span className="relative h-fit">
          <Avatar name={name} seed={contact.id} size="medium" />
          <span className="absolute -right-1.5 -bottom-1.5 rounded-[5px] ring-2 ring-surface">
            <ChannelMark kind={channel.kind} title={channel.name} />
          </span>
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline justify-between gap-2">
            <span className="truncate font-semibold">{name}</span>
            <span className="flex-none text-11 text-ink-3">
              <RelativeTime at={conversation.lastAt} />
            </span>
          </span>
          <span className="block truncate text-ink-2">{conversation.lastText}</span>
          <span className="mt-1.5 flex items-center gap-2 text-12 text-ink-3">
            <StatusPill status={conversation.status} />
            <span className="truncate">{channel.name}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
