/** The flows that fit what is searched for, in the order that was chosen, or the way back to all of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flowIssuesQuery, type FlowRow } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { filterFlows, FIRST_SORTING, type FlowState, sortFlows } from './filter-flows.ts';
import { FlowTable } from './FlowTable.tsx';

interface FlowListProps {
  flows: readonly FlowRow[];
  search: string;
  state: FlowState;
  onShowAll(): void;
}

/** Issues are counted by the server apart from the list, and appear when they are. */
export function FlowList({ flows, search, state, onShowAll }: FlowListProps) {
  const { i18n } = useLingui();
  const issues = useQuery(flowIssuesQuery).data;
  const [sorting, setSorting] = useState(FIRST_SORTING);
  const shown = sortFlows(filterFlows(flows, search, state, issues), sorting, i18n.locale);
  if (shown.length > 0) return <FlowTable flows={shown} issues={issues} sorting={sorting} onSort={setSorting} />;
  return (
    <EmptyState
      title={<Trans>No flow fits</Trans>}
      text={<Trans>Search looks at names, descriptions and channels.</Trans>}
      action={
        <Button onClick={onShowAll}>
          <Trans>Show all flows</Trans>
        </Button>
      }
    />
  );
}
