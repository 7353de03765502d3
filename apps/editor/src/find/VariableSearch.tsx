/** The variables of the flow: who writes and who reads each, and giving one another name everywhere. */
import { Trans, useLingui } from '@lingui/react/macro';
import { variableUses } from '@patchbay/schema/find';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { factsQuery } from '../api/facts.ts';
import { useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { knownVariables } from '../inspector/known-variables.ts';
import { Button } from '../kit/Button.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { RenameVariable } from './RenameVariable.tsx';
import { VariableRow } from './VariableRow.tsx';

/** First the list; a chosen variable takes its place. */
export function VariableSearch() {
  const { t } = useLingui();
  const { flow } = useOpenFlow();
  const graph = useGraph();
  const facts = useQuery(factsQuery);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const variables = useMemo(() => knownVariables(graph, flow.catalogue, facts.data), [graph, flow, facts.data]);
  const uses = useMemo(() => (chosen === null ? undefined : variableUses(graph, flow.catalogue, chosen)), [graph, flow, chosen]);
  if (chosen !== null && uses) {
    const own = variables.some((variable) => variable.path === chosen && (variable.node !== undefined || graph.variables.some(({ name }) => name === chosen)));
    return (
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-2 pb-2">
        <Button variant="quiet" size="small" className="self-start" icon={<ChevronLeft size={14} aria-hidden />} onClick={() => setChosen(null)}>
          <Trans>All variables</Trans>
        </Button>
        <h2 className="px-2 pt-1 pb-2 font-mono text-13 font-medium break-all">{chosen}</h2>
        {own ? <RenameVariable name={chosen} taken={variables.map(({ path }) => path)} onRenamed={setChosen} /> : null}
        <Uses title={t`Written by`} none={t`No step writes it.`} places={uses.writes} />
        <Uses title={t`Read by`} none={t`Nothing reads it.`} places={uses.reads} />
      </div>
    );
  }
  const shown = variables.filter(({ path }) => path.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <>
      <div className="flex-none px-2 pb-2">
        <SearchInput size="small" label={t`Find a variable`} value={typed} onChange={setTyped} />
      </div>
      {shown.length === 0 ? (
        <p role="status" className="px-4 pb-4 text-12 text-ink-3">
          <Trans>No variable has this name.</Trans>
        </p>
      ) : (
        <ul aria-label={t`Variables`} className="min-h-0 flex-1 overflow-y-auto border-t border-line p-1.5">
          {shown.map((variable) => (
            <li key={variable.path}>
              <VariableRow variable={variable} onChoose={() => setChosen(variable.path)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Uses({ title, none, places }: { title: string; none: string; places: readonly { node?: string; field: string; path: string }[] }) {
  return (
    <section aria-label={title} className="pt-2">
      <h3 className="px-2 pb-1 text-11 font-medium text-ink-3">{title}</h3>
      {places.length === 0 ? <p className="px-2 text-12 text-ink-3">{none}</p> : null}
      <ul>
        {places.map((place) => (
          <li key={`${place.node ?? ''}${place.field}${place.path}`}>
            <PlaceRow place={place}>
              <span className="font-mono">{place.path}</span>
            </PlaceRow>
          </li>
        ))}
      </ul>
    </section>
  );
}
