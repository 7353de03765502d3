/** What the texts of the open flow may name, and what they are shown with. One for a whole form. */
import type { WorkspaceFacts } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { factsQuery } from '../../api/facts.ts';
import { useFlow, useGraph } from '../../doc/flow-context.ts';
import { knownVariables } from '../known-variables.ts';
import { type Samples, useSamples } from '../preview/use-samples.ts';
import type { TextSetting } from './text-setting.ts';
import { indexNames } from './unknown-names.ts';

/** Facts are undefined until the server has answered. */
export function useFlowTexts(): { setting: TextSetting; samples: Samples; facts: WorkspaceFacts | undefined } {
  const { catalogue } = useFlow();
  const { data: facts } = useQuery(factsQuery);
  // What can be named may come a moment after the letter that was typed.
  const graph = useDeferredValue(useGraph());
  const variables = useMemo(() => knownVariables(graph, catalogue, facts), [graph, catalogue, facts]);
  const samples = useSamples();
  const setting = useMemo(() => ({ variables, names: indexNames(variables), scope: samples.scope }), [variables, samples]);
  return { setting, samples, facts };
}
