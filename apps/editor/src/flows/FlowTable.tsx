/** The list of flows. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { FlowRow, IssueCount } from '../api/flows.ts';
import { SortHead } from '../kit/SortHead.tsx';
import { Table } from '../kit/Table.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { nextSorting, type Sorting, type SortKey } from './filter-flows.ts';
import { FlowTableRow } from './FlowTableRow.tsx';
import { moveAmongRows } from './row-keys.ts';

interface FlowTableProps {
  flows: readonly FlowRow[];
  /** Absent until they are counted. */
  issues: Record<string, IssueCount> | undefined;
  sorting: Sorting;
  onSort(sorting: Sorting): void;
}

/** Columns fall away from the right as the screen narrows; the name and the state stay. */
export function FlowTable({ flows, issues, sorting, onSort }: FlowTableProps) {
  const { t } = useLingui();
  const sort = (by: SortKey) => ({ order: sorting.by === by ? sorting.order : undefined, onSort: () => onSort(nextSorting(sorting, by)) });
  return (
    <div onKeyDown={moveAmongRows}>
      <Table
        label={t`Flows`}
        head={
          <>
            <SortHead className="w-2/5" {...sort('name')}>
              <Trans>Flow</Trans>
            </SortHead>
            <SortHead {...sort('state')}>
              <Trans>State</Trans>
            </SortHead>
            <TableHead className="max-tablet:hidden">
              <Trans>Channels</Trans>
            </TableHead>
            <SortHead figures className="max-desk:hidden" {...sort('conversations')}>
              <Trans>Conversations, 7 days</Trans>
            </SortHead>
            <TableHead className="max-wide:hidden">
              <Trans>Draft</Trans>
            </TableHead>
            <SortHead className="max-tablet:hidden" {...sort('edited')}>
              <Trans>Edited</Trans>
            </SortHead>
            <TableHead className="w-14">
              <span className="sr-only">
                <Trans>Actions</Trans>
              </span>
            </TableHead>
          </>
        }
      >
        {flows.map((flow) => (
          <FlowTableRow key={flow.id} flow={flow} issues={issues?.[flow.id]} />
        ))}
      </Table>
    </div>
  );
}
