/** One flow of the list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import type { FlowRow } from '../api/flows.ts';
import { ChannelMark } from '../channels/ChannelMark.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { Pill } from '../kit/Pill.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { FlowMenu } from './FlowMenu.tsx';

/** A press anywhere opens it; the name is the link. */
export function FlowTableRow({ flow }: { flow: FlowRow }) {
  const navigate = useNavigate();
  const { i18n } = useLingui();
  return (
    <TableRow onOpen={() => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } })}>
      <TableCell className="h-16 max-w-0 min-w-50">
        <div className="flex items-center gap-3">
          <FamilyChip family={flow.live ? 'start' : 'control'} size="large">
            <Workflow size={18} strokeWidth={1.75} />
          </FamilyChip>
          <div className="min-w-0">
            <Link to="/flows/$flowId" params={{ flowId: flow.id }} className="block truncate rounded-chip text-13 font-semibold">
              {flow.name}
            </Link>
            {flow.description ? <p className="truncate text-12 text-ink-3">{flow.description}</p> : null}
          </div>
        </div>
      </TableCell>
      <TableCell>
        {flow.live ? (
          <Pill tone="good" dot>
            <Trans>Live, v{flow.live.number}</Trans>
          </Pill>
        ) : (
          <Pill>
            <Trans>Draft</Trans>
          </Pill>
        )}
      </TableCell>
      <TableCell className="max-tablet:hidden">
        {flow.channels.length === 0 ? (
          <span className="text-ink-3">–</span>
        ) : (
          <span className="flex gap-1">
            {flow.channels.map((channel) => (
              <ChannelMark key={channel.id} kind={channel.kind} title={channel.name} />
            ))}
          </span>
        )}
      </TableCell>
      <TableCell figures className="max-desk:hidden">
        {i18n.number(flow.steps)}
      </TableCell>
      <TableCell figures className="max-desk:hidden">
        {flow.conversations === 0 ? <span className="text-ink-3">–</span> : i18n.number(flow.conversations)}
      </TableCell>
      <TableCell className="text-ink-2 max-wide:hidden">{flow.live === null ? <Trans>never published</Trans> : flow.changed ? <Trans>changes since</Trans> : <span className="text-ink-3"><Trans>as published</Trans></span>}</TableCell>
      <TableCell className="text-ink-2 max-tablet:hidden">
        <RelativeTime at={flow.editedAt} />
      </TableCell>
      <TableCell className="pr-2 pl-0 text-right">
        <FlowMenu flow={flow} />
      </TableCell>
    </TableRow>
  );
}
