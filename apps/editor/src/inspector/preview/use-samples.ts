/** Sample values for the texts of the open flow: asks the server for a few records of each table the flow looks into. */
import { type JsonObject, metaOf } from '@patchbay/schema';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { sampleContactsQuery } from '../../api/contacts.ts';
import { factsQuery } from '../../api/facts.ts';
import { sampleRecordsQuery } from '../../api/tables.ts';
import { useFlow, useGraph, useTest } from '../../doc/flow-context.ts';
import { columnsOf, CONTACTS, tableOf } from '../known-variables.ts';
import { usePreviewChannel } from './preview-channel.ts';
import { sampleRecords, sampleScope } from './sample-scope.ts';

export interface Samples {
  /** Every variable with its sample, to render with. */
  scope: JsonObject;
  /** What a column holds in the sample records, each value once. */
  values(table: string, column: string): string[];
}

const VALUES_MAX = 12;

/** Samples as far as they have arrived; they are renewed when the flow or the running test changes. */
export function useSamples(): Samples {
  const { catalogue } = useFlow();
  // Samples may come a moment after the letter that was typed.
  const graph = useDeferredValue(useGraph());
  const vars = useTest((state) => state.run?.vars);
  const said = useTest((state) => state.run?.messages.findLast((message) => message.from === 'customer')?.text);
  const { kind: channel } = usePreviewChannel();
  const { data: facts } = useQuery(factsQuery);
  const tables = useTables();
  const known = tables.filter((table) => columnsOf(facts, table).length > 0);
  const records = useQueries({ queries: known.map(sampleRecordsQuery), combine: (answers) => answers.map((answer) => answer.data) });
  const { data: contacts } = useQuery(sampleContactsQuery);
  const names = known.join('\n');
  return useMemo(() => {
    const byTable = new Map<string, readonly JsonObject[]>(names.split('\n').map((name, at) => [name, records[at] ?? []]));
    byTable.set(CONTACTS, contacts ?? []);
    const sources = { graph, catalogue, records: byTable, vars, said, channel, today: new Date().toISOString().slice(0, 10) };
    return {
      scope: sampleScope(sources),
      values(table, column) {
        const found = sampleRecords(sources, table).map((record) => record[column]).filter((value) => typeof value === 'string' || typeof value === 'number');
        return [...new Set(found.map(String))].slice(0, VALUES_MAX);
      },
    };
  }, [graph, catalogue, names, records, contacts, vars, said, channel]);
}

/** The tables the flow looks into, contacts left out. */
function useTables(): string[] {
  const { catalogue } = useFlow();
  const { nodes } = useGraph();
  const found = new Set<string>();
  for (const node of nodes) {
    const meta = metaOf(catalogue, node.type);
    if (meta) found.add(tableOf(meta, node));
  }
  return [...found].filter((table) => table !== '' && table !== CONTACTS).sort();
}
