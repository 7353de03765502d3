/** All flows: what is live where, and goals to start from. An empty workspace sees how to get to its first one. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { archivedFlowsQuery, flowsQuery } from '../api/flows.ts';
import { templatesQuery } from '../api/templates.ts';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { Button } from '../kit/Button.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { TableSkeleton } from '../kit/TableSkeleton.tsx';
import { PageBody } from '../shell/PageBody.tsx';
import { ArchivedFlows } from './ArchivedFlows.tsx';
import type { FlowState } from './filter-flows.ts';
import { FirstFlow } from './FirstFlow.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { FlowList } from './FlowList.tsx';
import { FlowsBar } from './FlowsBar.tsx';
import { NewFlowDialog } from './NewFlowDialog.tsx';
import { NoFlows } from './NoFlows.tsx';
import { TemplateGallery } from './TemplateGallery.tsx';
import { useFirstSteps } from './use-first-steps.ts';

const TemplateDialog = lazyPart(() => import('./TemplateDialog.tsx'));

/** `start` of undefined: no dialog; '' an empty flow; else a template's name. `looking` is the template that is looked at. */
export default function FlowsPage() {
  const flows = useQuery(flowsQuery);
  const none = flows.data?.length === 0;
  const templates = useQuery(templatesQuery).data ?? [];
  const [search, setSearch] = useState('');
  const [state, setState] = useState<FlowState>('any');
  const [start, setStart] = useState<string>();
  const [looking, setLooking] = useState<string>();
  const steps = useFirstSteps();
  const template = templates.find((each) => each.name === looking);
  const sample = templates[0]?.name ?? '';
  const archived = state === 'archived';
  const putAway = useQuery({ ...archivedFlowsQuery, enabled: none || archived }).data?.length;
  const showAll = () => {
    setSearch('');
    setState('any');
  };

  return (
    <>
      <FlowsBar count={archived ? putAway : flows.data?.length} choice={archived || (putAway !== undefined && putAway > 0) || (flows.data !== undefined && !none)} search={search} onSearch={setSearch} state={state} onState={setState} onNew={() => setStart('')} />
      <PageBody>
        {archived ? (
          <ArchivedFlows search={search} />
        ) : (
          <Loaded query={flows} skeleton={<TableSkeleton tall />}>
            {(all) => {
              const shown = steps && !steps.hidden ? steps : undefined;
              if (all.length === 0 && steps === undefined) return <TableSkeleton tall />;
              if (all.length === 0) return shown ? <FirstFlow steps={shown} onStart={setStart} /> : <NoFlows onStart={() => setStart('')} />;
              return (
                <>
                  {shown ? <FirstSteps folded steps={shown} onStart={() => setStart(sample)} /> : null}
                  <FlowList flows={all} search={search} state={state} onShowAll={showAll} />
                </>
              );
            }}
          </Loaded>
        )}
        {flows.data && !archived ? <TemplateGallery narrow={none} onShow={setLooking} /> : null}
        {steps?.hidden && !archived ? (
          <Button variant="link" className="self-center" onClick={() => steps.hide(false)}>
            <Trans>Show the five steps to your own flow</Trans>
          </Button>
        ) : null}
      </PageBody>
      <NewFlowDialog start={start} onClose={() => setStart(undefined)} />
      {template ? (
        <PartFrame>
          <TemplateDialog
            template={template}
            onClose={() => setLooking(undefined)}
            onUse={() => {
              setLooking(undefined);
              setStart(template.name);
            }}
          />
        </PartFrame>
      ) : null}
    </>
  );
}
