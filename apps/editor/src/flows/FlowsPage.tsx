/** All flows: what is live where, and goals to start from. An empty workspace sees how to get to its first one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { flowsQuery } from '../api/flows.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { Select } from '../kit/Select.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { barSearch, PageBar } from '../shell/PageBar.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { filterFlows, type FlowState } from './filter-flows.ts';
import { FirstFlow } from './FirstFlow.tsx';
import { FlowTable } from './FlowTable.tsx';
import { ImportFlow } from './ImportFlow.tsx';
import { NewFlowDialog } from './NewFlowDialog.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';

/** `start` of undefined: no dialog; '' an empty flow; else a template's name. */
export default function FlowsPage() {
  const { t } = useLingui();
  const flows = useQuery(flowsQuery);
  const [search, setSearch] = useState('');
  const [state, setState] = useState<FlowState>('any');
  const [start, setStart] = useState<string>();
  const some = flows.data !== undefined && flows.data.length > 0;

  return (
    <>
      <PageBar title={t`Flows`} {...(some ? { count: flows.data.length } : {})}>
        {some ? (
          <>
            <SearchInput label={t`Search flows`} value={search} onChange={setSearch} className={barSearch} />
            <Select<FlowState>
              label={t`State`}
              value={state}
              onChange={setState}
              className="w-auto! max-tablet:order-1 max-tablet:flex-none"
              options={[
                { value: 'any', label: t`Any state` },
                { value: 'live', label: t`Live` },
                { value: 'changed', label: t`Live, with changes` },
                { value: 'draft', label: t`Never published` },
              ]}
            />
          </>
        ) : null}
        <ImportFlow />
        <Button variant={flows.data?.length === 0 ? 'secondary' : 'primary'} icon={<Plus size={16} />} onClick={() => setStart('')}>
          <Trans>New flow</Trans>
        </Button>
      </PageBar>
      <PageBody>
        <Loaded query={flows} skeleton={<TableSkeleton tall />}>
          {(all) => {
            if (all.length === 0) return <FirstFlow onStart={setStart} />;
            const shown = filterFlows(all, search, state);
            if (shown.length > 0) return <FlowTable flows={shown} />;
            return (
              <EmptyState
                title={<Trans>No flow fits</Trans>}
                text={<Trans>Search looks at names, descriptions and channels.</Trans>}
                action={
                  <Button
                    onClick={() => {
                      setSearch('');
                      setState('any');
                    }}
                  >
                    <Trans>Show all flows</Trans>
                  </Button>
                }
              />
            );
          }}
        </Loaded>
        {flows.data ? <TemplateGallery narrow={!some} onStart={setStart} /> : null}
      </PageBody>
      <NewFlowDialog start={start} onClose={() => setStart(undefined)} />
    </>
  );
}
