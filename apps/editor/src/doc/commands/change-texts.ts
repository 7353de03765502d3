/** Replaces texts and renames variables wherever a flow names them, in one undo step; what is equal is not touched. */
import type { Graph } from '@patchbay/schema';
import { changeGraph } from '@patchbay/schema/change';
import { placeName, renameVariable, replaceTexts, type TextMatch, type TextQuery } from '@patchbay/schema/find';
import type { FlowDoc } from '../flow-doc.ts';

/** Replaces the given matches; those that are gone meanwhile are left out. */
export function replaceMatches(flow: FlowDoc, query: TextQuery, replacement: string, matches: readonly TextMatch[]): void {
  const wanted = new Set(matches.map(nameOf));
  become(flow, replaceTexts(flow.graph(), flow.catalogue, query, replacement, (match) => wanted.has(nameOf(match))));
}

/** Gives a variable, and what is inside it, another name. */
export function renameEverywhere(flow: FlowDoc, from: string, to: string): void {
  become(flow, renameVariable(flow.graph(), flow.catalogue, from, to));
}

function become(flow: FlowDoc, after: Graph): void {
  flow.change(() => changeGraph(flow.doc, flow.graph(), after, flow.catalogue));
}

function nameOf(match: TextMatch): string {
  return `${placeName(match)}@${match.at}`;
}
