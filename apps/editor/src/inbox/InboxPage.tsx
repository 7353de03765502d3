/** Conversations: those that wait for a person, those under way, those that ended. Reading only, so far. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { Inbox, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { conversationsQuery, type ConversationStatus } from '../api/conversations.ts';
import { cx } from '../kit/cx.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { MoreButton } from '../kit/MoreButton.tsx';
import { Segmented } from '../kit/Segmented.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';
import { ConversationLine } from './ConversationLine.tsx';
import { ConversationsSkeleton } from './ConversationsSkeleton.tsx';

/** List and conversation side by side; one of them on a phone. */
export default function InboxPage() {
  const { t } = useLingui();
  usePageTitle(t`Inbox`);
  const { conversationId } = useParams({ strict: false });
  const [status, setStatus] = useState<ConversationStatus>('waiting');
  const conversations = useInfiniteQuery(conversationsQuery(status));
  const reading = conversationId !== undefined;
  const words = {
    waiting: { title: t`Nobody waits for a person`, text: t`When a flow hands a conversation over, it stands here until somebody has taken care of it.` },
    open: { title: t`No conversation is under way`, text: t`Conversations a flow is having right now stand here.` },
    closed: { title: t`No conversation has ended yet`, text: t`Ended conversations stay readable here.` },
  };

  return (
    <div className="flex min-h-0 flex-1">
      <h1 className="sr-only">
        <Trans>Inbox</Trans>
      </h1>
      <section aria-label={t`Conversations`} className={cx('flex w-full flex-none flex-col border-r border-line bg-surface tablet:w-79', reading && 'max-tablet:hidden')}>
        <header className="flex flex-none flex-col gap-2.5 border-b border-line px-4 pt-3.5 pb-3">
          <p aria-hidden className="text-14 font-semibold max-tablet:text-20">
            <Trans>Inbox</Trans>
          </p>
          <Segmented<ConversationStatus>
            label={t`Which conversations`}
            value={status}
            onChange={setStatus}
            options={[
              { value: 'waiting', label: t`Waiting` },
              { value: 'open', label: t`Under way` },
              { value: 'closed', label: t`Ended` },
            ]}
          />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <Loaded query={conversations} skeleton={<ConversationsSkeleton />}>
            {(pages) => {
              const all = pages.pages.flatMap((page) => page.conversations);
              if (all.length === 0) return <EmptyState icon={<Inbox size={20} />} title={words[status].title} text={words[status].text} />;
              return (
                <ul>
                  {all.map((conversation) => (
                    <ConversationLine key={conversation.id} conversation={conversation} />
                  ))}
                </ul>
              );
            }}
          </Loaded>
          <div className="flex flex-col p-3 empty:hidden">
            <MoreButton query={conversations} />
          </div>
        </div>
      </section>
      <div className={cx('flex min-w-0 flex-1 flex-col', !reading && 'max-tablet:hidden')}>
        {reading ? (
          <Outlet />
        ) : (
          <div className="my-auto">
            <EmptyState icon={<MessagesSquare size={20} />} title={<Trans>Choose a conversation</Trans>} text={<Trans>Its messages are shown here, the newest at the bottom.</Trans>} />
          </div>
        )}
      </div>
    </div>
  );
}
