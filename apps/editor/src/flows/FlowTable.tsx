/** The list of flows. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { FlowRow } from '../api/flows.ts';
import { Table } from '../kit/Table.tsx';
import { TableHead } from '../kit/TableHead.tsx';
import { FlowTableRow } from './FlowTableRow.tsx';

/** Columns fall away from the right as the screen narrows; the name and the state stay. */
export function FlowTable({ flows }: { flows: readonly FlowRow[] }) {
  const { t } = useLingui();
  return (
    <Table
      label={t`Flows`}
      head={
        <>
          <TableHead className="w-2/5">
            <Trans>Flow</Trans>
          </TableHead>
          <TableHead>
            <Trans>State</Trans>
          </TableHead>
          <TableHead className="max-tablet:hidden">
            <Trans>Channels</Trans>
          </TableHead>
          <TableHead figures className="max-desk:hidden">
            <Trans>Steps</Trans>
          </TableHead>
          <TableHead figures className="max-desk:hidden">
            <Trans>Conversations</Trans>
          </TableHead>
          <TableHead className="max-wide:hidden">
            <Trans>Draft</Trans>
          </TableHead>
          <TableHead className="max-tablet:hidden">
            <Trans>Edited</Trans>
          </TableHead>
          <TableHead className="w-14">
            <span className="sr-only">
              <Trans>Actions</Trans>
            </span>
          </TableHead>
        </>
      }
    >
      {flows.map((flow) => (
        <FlowTableRow key={flow.id} flow={flow} />
      ))}
    </Table>
  );
}
