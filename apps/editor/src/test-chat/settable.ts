/** The variables somebody can give a value for a test: what the flow writes or declares, single values rather than whole records. */
import { BUILT_IN, type Catalogue, type Graph, type Json, rootOf, type VariableType, type WorkspaceFacts } from '@patchbay/schema';
import { knownVariables } from '../inspector/known-variables.ts';

interface Settable {
  path: string;
  /** A value of its kind, so that what is typed becomes one. */
  like: Json | undefined;
}

const LIKE: Partial<Record<VariableType, Json>> = { text: '', date: '', number: 0, boolean: false };

/** Columns of records only where the flow speaks of them, since a record can have many. */
export function settable(graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts | undefined): Settable[] {
  const spoken = JSON.stringify(graph.nodes.map((node) => node.config));
  return knownVariables(graph, catalogue, facts)
    .filter(({ path, type }) => !Object.hasOwn(BUILT_IN, rootOf(path)) && type !== 'record' && (!path.includes('.') || spoken.includes(path)))
    .map(({ path, type }) => ({ path, like: LIKE[type] }));
}
