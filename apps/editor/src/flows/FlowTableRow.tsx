/** One flow of the list. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FlowRow, IssueCount } from '../api/flows.ts';
import { ChannelMark } from '../channels/ChannelMark.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { useCan } from '../shell/use-can.ts';
import { FlowMenu } from './FlowMenu.tsx';
import { FlowNameField } from './FlowNameField.tsx';
import { FlowStateCell } from './FlowStateCell.tsx';
import { ROW_LINK } from './row-keys.ts';
import { useFlowActions } from './use-flow-actions.ts';

/** A press anywhere opens it; the name is the link, and F2 changes it. */
export function FlowTableRow({ flow, issues }: { flow: FlowRow; issues: IssueCount | undefined }) {
  const { i18n } = useLingui();
  const actions = useFlowActions(flow);
  const canEdit = useCan('flow:edit');
  const [renaming, setRenaming] = useState(false);
  const name = useRef<HTMLAnchorElement>(null);
  const renamed = (next: string | undefined) => {
    setRenaming(false);
    if (next !== undefined) actions.rename(next);
    requestAnimationFrame(() => document.activeElement === document.body && name.current?.focus());
  };
  return (
    <TableRow onOpen={actions.open}>
      <TableCell className="h-16 max-w-0 min-w-50">
        <div className="flex items-center gap-3">
          <FamilyChip family={flow.live ? 'start' : 'control'} size="large">
            <Workflow size={18} strokeWidth={1.75} />
          </FamilyChip>
          <div className="min-w-0 flex-1">
            {renaming ? (
              <FlowNameField name={flow.name} onDone={renamed} />
            ) : (
              <Link
                ref={name}
                to="/flows/$flowId"
                params={{ flowId: flow.id }}
                {...{ [ROW_LINK]: '' }}
                title={flow.name}
                className="block truncate rounded-chip text-13 font-semibold"
                onKeyDown={(event) => {
                  if (event.key !== 'F2' || !canEdit) return;
                  event.preventDefault();
                  setRenaming(true);
                }}
              >
                {flow.name}
              </Link>
            )}
            {flow.description ? <p className="truncate text-12 text-ink-3">{flow.description}</p> : null}
          </div>
        </div>
      </TableCell>
      <TableCell>
        <FlowStateCell flow={flow} issues={issues} />
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
        {flow.conversations === 0 ? <span className="text-ink-3">–</span> : i18n.number(flow.conversations)}
      </TableCell>
      <TableCell className="text-ink-2 max-wide:hidden">
        {flow.live === null ? (
          <Trans>never published</Trans>
        ) : flow.changed ? (
          <Trans>changes since</Trans>
        ) : (
          <span className="text-ink-3">
            <Trans>as published</Trans>
          </span>
        )}
      </TableCell>
      <TableCell className="max-w-40 text-ink-2 max-tablet:hidden">
        <span className="block">
          <RelativeTime at={flow.editedAt} />
        </span>
        {flow.editedBy ? (
          <span className="block truncate text-12 text-ink-3" title={flow.editedBy}>
            {flow.editedBy}
          </span>
        ) : null}
      </TableCell>
      <TableCell className="pr-2 pl-0 text-right">
        <FlowMenu flow={flow} actions={actions} onRename={() => setRenaming(true)} />
      </TableCell>
    </TableRow>
  );
}
