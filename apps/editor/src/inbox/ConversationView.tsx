/** One conversation, from the first message to the last. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { conversationQuery, type Message } from '../api/conversations.ts';
import { ChannelMark } from '../channels/ChannelMark.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { buttonClass } from '../kit/button-class.ts';
import { Loaded } from '../kit/Loaded.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { formatLocale } from '../locales/format-locale.ts';
import { MessageBubble } from './MessageBubble.tsx';
import { StatusPill } from './StatusPill.tsx';

/** Stays at the newest message while it is read there. */
export default function ConversationView() {
  const { t } = useLingui();
  const { conversationId } = useParams({ from: '/inside/inbox/$conversationId' });
  const conversation = useQuery(conversationQuery(conversationId));
  const name = conversation.data?.contact.name || t`Visitor`;
  return (
    <>
      <header className="flex min-h-13 flex-none items-center gap-3 border-b border-line bg-surface px-4 py-2">
        <Link to="/inbox" aria-label={t`Back to the list`} className={`${buttonClass('quiet', 'medium', true)} -ml-2 tablet:hidden`}>
          <ChevronLeft size={18} />
        </Link>
        {conversation.data ? (
          <>
            <Avatar name={name} seed={conversation.data.contact.id} size="medium" />
            <div className="min-w-0 flex-1">
              <h2 className="truncate text-14 font-semibold">{name}</h2>
              <p className="flex items-center gap-1.5 text-12 text-ink-3">
                <ChannelMark kind={conversation.data.channel.kind} />
                <span className="truncate">{conversation.data.channel.name}</span>
              </p>
            </div>
            <StatusPill status={conversation.data.status} />
          </>
        ) : null}
      </header>
      <Loaded query={conversation} skeleton={<Waiting />}>
        {(data) => <Messages key={data.id} messages={data.messages} />}
      </Loaded>
    </>
  );
}

function Messages({ messages }: { messages: readonly Message[] }) {
  const { t, i18n } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages.length]);
  const day = (at: string) => new Date(at).toLocaleDateString(formatLocale(i18n), { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div
      ref={list}
      tabIndex={0}
      role="log"
      aria-label={t`Messages`}
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        atEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-6 py-5 -outline-offset-2 max-tablet:px-4"
    >
      {messages.length === 0 ? (
        <p className="m-auto text-ink-3">
          <Trans>Nothing has been said yet.</Trans>
        </p>
      ) : null}
      {messages.map((message, at) => {
        const before = messages[at - 1];
        return (
          <div key={message.id} className="flex flex-col gap-2">
            {before === undefined || day(before.at) !== day(message.at) ? <p className="self-center py-1 text-11 font-medium text-ink-3">{day(message.at)}</p> : null}
            <MessageBubble message={message} />
          </div>
        );
      })}
    </div>
  );
}

function Waiting() {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`} className="flex flex-col gap-3 px-6 py-5">
      <Skeleton className="h-9 w-56 rounded-card" />
      <Skeleton className="h-14 w-72 self-end rounded-card" />
      <Skeleton className="h-9 w-40 rounded-card" />
    </div>
  );
}
