/** One channel: which flow answers, whether it is on, and what to put where. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Ellipsis, KeyRound, SquarePen, Trash2 } from 'lucide-react';
import { changeChannel, type Channel, channelsQuery, renewSecret } from '../api/channels.ts';
import { flowsQuery } from '../api/flows.ts';
import { reason } from '../kit/explain.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Switch } from '../kit/Switch.tsx';
import { toast } from '../kit/toast.ts';
import { ChannelMark } from './ChannelMark.tsx';
import { ChannelUse } from './ChannelUse.tsx';
import { KINDS } from './kind-words.ts';

interface ChannelCardProps {
  channel: Channel;
  /** Who may not is shown how things stand, without buttons. */
  canManage: boolean;
  onEdit(): void;
  onDelete(): void;
  /** A new secret was made and must be shown. */
  onSecret(secret: string): void;
}

/** Switching is seen at once and taken back if the server refuses. */
export function ChannelCard({ channel, canManage, onEdit, onDelete, onSecret }: ChannelCardProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const flow = useQuery(flowsQuery).data?.find((each) => each.id === channel.flow);
  const switching = useMutation({
    mutationFn: (enabled: boolean) => changeChannel(channel.id, { enabled }),
    onError: (error) => toast.failed(t`“${channel.name}” was not switched`, { detail: reason(error, i18n) }),
    onSettled: () => queries.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
  const renewing = useMutation({
    mutationFn: () => renewSecret(channel.id),
    onSuccess: ({ secret }) => onSecret(secret),
    onError: (error) => toast.failed(t`The secret was not renewed`, { detail: reason(error, i18n) }),
  });
  const enabled = switching.isPending ? switching.variables : channel.enabled;

  return (
    <section aria-label={channel.name} className="flex flex-col rounded-card border border-line bg-surface">
      <header className="flex items-center gap-3 border-b border-line p-4">
        <ChannelMark kind={channel.kind} size="large" />
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{channel.name}</h2>
          <p className="truncate text-12 text-ink-3">{i18n._(KINDS[channel.kind].name)}</p>
        </div>
        {canManage ? (
          <>
            <Switch bare label={t`“${channel.name}” is on`} checked={enabled} onChange={(next) => switching.mutate(next)} />
            <Menu
              trigger={
                <IconButton label={t`Actions for ${channel.name}`} busy={renewing.isPending}>
                  <Ellipsis size={16} />
                </IconButton>
              }
            >
              <MenuItem icon={<SquarePen size={16} />} onSelect={onEdit}>{t`Change`}</MenuItem>
              {channel.kind === 'webhook' ? <MenuItem icon={<KeyRound size={16} />} onSelect={() => renewing.mutate()}>{t`Make a new secret`}</MenuItem> : null}
              <MenuSeparator />
              <MenuItem danger icon={<Trash2 size={16} />} onSelect={onDelete}>{t`Delete`}</MenuItem>
            </Menu>
          </>
        ) : null}
      </header>
      <div className="flex flex-col gap-4 p-4">
        {channel.flow === null ? (
          <Notice tone="warn" title={t`No flow answers here`}>
            {canManage ? <Trans>Messages are kept, but nobody replies. Choose a flow under Change.</Trans> : <Trans>Messages are kept, but nobody replies. Ask an owner or administrator to choose a flow.</Trans>}
          </Notice>
        ) : flow && !flow.live ? (
          <Notice tone="warn" title={t`“${flow.name}” was never published`}>
            <Trans>Customers get no answer until it is.</Trans>{' '}
            <Link to="/flows/$flowId" params={{ flowId: flow.id }} className="rounded-chip text-accent-ink underline">
              <Trans>Open the flow</Trans>
            </Link>
          </Notice>
        ) : (
          <p className="text-ink-2">
            {flow ? (
              <Trans>
                Answered by{' '}
                <Link to="/flows/$flowId" params={{ flowId: flow.id }} className="rounded-chip font-medium text-accent-ink underline-offset-3 hover:underline">
                  {flow.name}
                </Link>
              </Trans>
            ) : null}
            {enabled ? null : (
              <span className="text-ink-3">
                {flow ? ', ' : ''}
                <Trans>switched off now</Trans>
              </span>
            )}
          </p>
        )}
        <ChannelUse channel={channel} />
      </div>
    </section>
  );
}
