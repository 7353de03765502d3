/** Replaces texts and renames variables wherever a flow names them, in one undo step; what is equal is not touched. */
import { placeName, renameVariable, replaceTexts, type TextMatch, type TextQuery } from '@patchbay/schema/find';
import type { FlowDoc } from '../flow-doc.ts';
import { replaceGraph } from './replace-graph.ts';

/** Replaces the given matches; those that are gone meanwhile are left out. */
export function replaceMatches(flow: FlowDoc, query: TextQuery, replacement: string, matches: readonly TextMatch[]): void {
  const wanted = new Set(matches.map(nameOf));
  replaceGraph(flow, (graph) => replaceTexts(graph, flow.catalogue, query, replacement, (match) => wanted.has(nameOf(match))));
}

/** Gives a variable, and what is inside it, another name. */
export function renameEverywhere(flow: FlowDoc, from: string, to: string): void {
  replaceGraph(flow, (graph) => renameVariable(graph, flow.catalogue, from, to));
}

function nameOf(match: TextMatch): string {
  return `${placeName(match)}@${match.at}`;
}
