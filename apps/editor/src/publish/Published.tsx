/** What is live where, after publishing. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { impactQuery } from '../api/versions.ts';
import { ChannelMark } from '../channels/ChannelMark.tsx';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Pill } from '../kit/Pill.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';

/** Shown in place of the questions before it. */
export function Published() {
  const { t } = useLingui();
  const { id } = useOpenFlow();
  const { data: impact, error } = useQuery(impactQuery(id));
  const under = impact?.open.reduce((sum, each) => sum + each.conversations, 0) ?? 0;
  if (!impact) return error ? <p className="text-ink-2">{t`New conversations follow it from now on.`}</p> : <Skeleton className="h-16 w-full" />;
  if (impact.channels.length === 0) {
    return (
      <Notice
        title={<Trans>No channel answers with this flow yet</Trans>}
        action={
          <Button size="small" asChild>
            <Link to="/channels">
              <Trans>Connect a channel</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>Customers meet it when a channel uses it.</Trans>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-start gap-2 text-ink-2">
        <CircleCheck size={16} aria-hidden className="mt-0.5 flex-none text-good" />
        <Trans>New conversations on these channels follow it from now on:</Trans>
      </p>
      <ul className="flex flex-col divide-y divide-line rounded-control border border-line">
        {impact.channels.map((channel) => (
          <li key={channel.id} className="flex items-center gap-2.5 px-3 py-2">
            <ChannelMark kind={channel.kind} />
            <span className="min-w-0 flex-1 truncate font-medium">{channel.name}</span>
            {channel.enabled ? (
              <Pill tone="good" dot>
                <Trans>Live</Trans>
              </Pill>
            ) : (
              <Pill>
                <Trans>Switched off</Trans>
              </Pill>
            )}
          </li>
        ))}
      </ul>
      {under > 0 ? (
        <p className="text-ink-2">
          <Plural value={under} one="# conversation under way ends on the version it began with." other="# conversations under way end on the versions they began with." />
        </p>
      ) : null}
    </div>
  );
}
