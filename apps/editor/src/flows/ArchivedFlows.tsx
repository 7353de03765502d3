/** Flows that were put away: what they were, since when, and the way back. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Archive, ArchiveRestore } from 'lucide-react';
import { archivedFlowsQuery, type FlowRow } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { Table } from '../kit/Table.tsx';
import { TableCell } from '../kit/TableCell.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { TableRow } from '../kit/TableRow.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { useCan } from '../shell/use-can.ts';
import { filterFlows } from './filter-flows.ts';
import { useFlowActions } from './use-flow-actions.ts';

/** An archived flow cannot be opened; restoring brings it back with its versions. */
export function ArchivedFlows({ search }: { search: string }) {
  const { t } = useLingui();
  const archived = useQuery(archivedFlowsQuery);
  return (
    <Loaded query={archived} skeleton={<TableSkeleton tall />}>
      {(all) => {
        const shown = filterFlows(all, search, 'archived');
        if (all.length === 0) return <EmptyState icon={<Archive size={20} />} title={<Trans>Nothing is archived</Trans>} text={<Trans>Archive a flow from its menu in the list. It keeps its versions and can be restored here at any time.</Trans>} />;
        if (shown.length === 0) return <EmptyState title={<Trans>No archived flow fits</Trans>} text={<Trans>Search looks at names, descriptions and channels.</Trans>} />;
        return (
          <Table
            label={t`Archived flows`}
            head={
              <>
                <TableHead className="w-3/5">
                  <Trans>Flow</Trans>
                </TableHead>
                <TableHead className="max-tablet:hidden">
                  <Trans>Archived</Trans>
                </TableHead>
                <TableHead>
                  <span className="sr-only">
                    <Trans>Actions</Trans>
                  </span>
                </TableHead>
              </>
            }
          >
            {shown.map((flow) => (
              <ArchivedRow key={flow.id} flow={flow} />
            ))}
          </Table>
        );
      }}
    </Loaded>
  );
}

function ArchivedRow({ flow }: { flow: FlowRow }) {
  const { t } = useLingui();
  const actions = useFlowActions(flow);
  const canEdit = useCan('flow:edit');
  return (
    <TableRow>
      <TableCell className="h-16 max-w-0 min-w-50">
        <div className="flex items-center gap-3">
          <FamilyChip family="control" size="large">
            <Archive size={18} strokeWidth={1.75} />
          </FamilyChip>
          <div className="min-w-0">
            <p className="truncate font-semibold">{flow.name}</p>
            <p className="truncate text-12 text-ink-3">{flow.live ? <Trans>Was live, v{flow.live.number}</Trans> : <Trans>never published</Trans>}</p>
          </div>
        </div>
      </TableCell>
      <TableCell className="text-ink-2 max-tablet:hidden">{flow.archivedAt ? <RelativeTime at={flow.archivedAt} /> : null}</TableCell>
      <TableCell className="text-right">
        {canEdit ? (
          <Button size="small" icon={<ArchiveRestore size={14} aria-hidden />} busy={actions.busy} onClick={actions.restore} aria-label={t`Restore ${flow.name}`}>
            <Trans>Restore</Trans>
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  );
}
