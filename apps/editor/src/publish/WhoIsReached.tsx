/** Whom publishing reaches: the channels that answer with the flow, the conversations under way, how much is written to it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { MessageCircle, MessagesSquare, Radio } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Impact, impactQuery } from '../api/versions.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { reason } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { DialogPart } from './DialogPart.tsx';

/** Numbers are those of the moment the dialog was opened. */
export function WhoIsReached() {
  const { i18n } = useLingui();
  const { id } = useOpenFlow();
  const impact = useQuery(impactQuery(id));
  return (
    <DialogPart title={<Trans>Whom it reaches</Trans>}>
      {impact.error ? (
        <Notice
          tone="warn"
          title={<Trans>The numbers could not be fetched</Trans>}
          action={
            <Button size="small" onClick={() => void impact.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {reason(impact.error, i18n)}
        </Notice>
      ) : impact.data ? (
        <Numbers impact={impact.data} />
      ) : (
        <Skeleton className="h-12 w-full" />
      )}
    </DialogPart>
  );
}

function Numbers({ impact: { channels, open, messages } }: { impact: Impact }) {
  const { i18n } = useLingui();
  const names = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(channels.filter((channel) => channel.enabled).map((channel) => channel.name));
  const off = channels.filter((channel) => !channel.enabled).length;
  const [first] = open;
  const under = open.reduce((sum, each) => sum + each.conversations, 0);
  return (
    <ul className="flex flex-col gap-1.5 text-ink-2">
      <Line icon={<Radio size={14} aria-hidden />}>
        {names === '' ? <Trans>No channel answers with this flow yet, so no customer sees it.</Trans> : <Trans>{names} will answer with it at once.</Trans>}{' '}
        {off > 0 ? <Plural value={off} one="# channel with this flow is switched off." other="# channels with this flow are switched off." /> : null}
      </Line>
      <Line icon={<MessagesSquare size={14} aria-hidden />}>
        {!first ? (
          <Trans>No conversation is under way on this flow.</Trans>
        ) : open.length === 1 ? (
          <Plural value={under} one={`# conversation is under way; it ends on version ${first.version}, with which it began.`} other={`# conversations are under way; they end on version ${first.version}, with which they began.`} />
        ) : (
          <>
            <Plural value={under} one="# conversation is under way; it ends on the version it began with:" other="# conversations are under way; they end on the versions they began with:" />{' '}
            {open.map(({ version, conversations }, at) => (
              <span key={version} className="whitespace-nowrap">
                {at > 0 ? ', ' : ''}
                <Trans>
                  version {version}: {i18n.number(conversations)}
                </Trans>
              </span>
            ))}
          </>
        )}
      </Line>
      {channels.length > 0 ? (
        <Line icon={<MessageCircle size={14} aria-hidden />}>
          <Plural value={messages} _0="No message from customers in the last 7 days." one="# message from customers in the last 7 days." other="# messages from customers in the last 7 days." />
        </Line>
      ) : null}
    </ul>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5 flex-none text-ink-3">{icon}</span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}
