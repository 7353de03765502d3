/** The graph of a published version. One of an earlier build is brought up to date as a file would be. */
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type Graph, readGraph, sentenceOf } from '@patchbay/schema';
import { queryOptions } from '@tanstack/react-query';
import { fetchVersionGraph } from '../api/versions.ts';

/** It never changes, so it is asked for once. */
export const versionGraphQuery = (flow: string, number: number) =>
  queryOptions({ queryKey: ['version-graph', flow, number], queryFn: async ({ signal }) => graphOf(await fetchVersionGraph(flow, number, signal)), staleTime: Number.POSITIVE_INFINITY });

function graphOf(file: unknown): Graph {
  const { graph, issues } = readGraph(file);
  if (!graph) throw new Error(issues[0] ? sentenceOf(issues[0], i18n.locale) : t`This version cannot be read.`);
  return graph;
}
