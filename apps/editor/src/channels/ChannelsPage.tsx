/** Where customers write, and which flow answers them there. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plug, Plus } from 'lucide-react';
import { useState } from 'react';
import { type Channel, channelsQuery } from '../api/channels.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { useCan } from '../shell/use-can.ts';
import { ChannelCard } from './ChannelCard.tsx';
import { ChannelDialog } from './ChannelDialog.tsx';
import { DeleteChannelDialog } from './DeleteChannelDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';

type Open = { what: 'new' } | { what: 'edit' | 'delete'; channel: Channel } | { what: 'secret'; name: string; secret: string };

/** One dialog at a time. */
export default function ChannelsPage() {
  const { t } = useLingui();
  const channels = useQuery(channelsQuery);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const canManage = useCan('channel:manage');
  const add = canManage ? (
    <Button variant="primary" icon={<Plus size={16} />} onClick={() => setOpen({ what: 'new' })}>
      <Trans>Connect a channel</Trans>
    </Button>
  ) : undefined;
  const some = channels.data !== undefined && channels.data.length > 0;
  return (
    <>
      <PageBar title={t`Channels`} {...(some ? { count: channels.data.length } : {})}>
        {some ? add : null}
      </PageBar>
      <PageBody>
        <Loaded query={channels} skeleton={[1, 2].map((card) => <Skeleton key={card} className="h-52 rounded-card" />)}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon={<Plug size={20} />} title={<Trans>Let customers in</Trans>} text={<Trans>A channel is where people write: a chat on your site, or your own system over a webhook. Each one is answered by a flow.</Trans>} action={add} />
            ) : (
              <div className="grid gap-4 desk:grid-cols-2">
                {all.map((channel) => (
                  <ChannelCard
                    key={channel.id}
                    channel={channel}
                    canManage={canManage}
                    onEdit={() => setOpen({ what: 'edit', channel })}
                    onDelete={() => setOpen({ what: 'delete', channel })}
                    onSecret={(secret) => setOpen({ what: 'secret', name: channel.name, secret })}
                  />
                ))}
              </div>
            )
          }
        </Loaded>
      </PageBody>
      <ChannelDialog
        open={open?.what === 'new' || open?.what === 'edit'}
        channel={open?.what === 'edit' ? open.channel : undefined}
        onClose={close}
        onSaved={(channel) => setOpen(channel.secret ? { what: 'secret', name: channel.name, secret: channel.secret } : undefined)}
      />
      <SecretDialog name={open?.what === 'secret' ? open.name : ''} secret={open?.what === 'secret' ? open.secret : undefined} onClose={close} />
      <DeleteChannelDialog channel={open?.what === 'delete' ? open.channel : undefined} onClose={close} />
    </>
  );
}
