/** Search and replace over the texts of one flow. Replacing gives another graph; who writes it into a document is somebody else. */
import type { Graph } from '../graph.ts';
import type { Catalogue } from '../node.ts';
import { type TextPlace, textPlaces, type TextScope, withTexts } from './text-places.ts';

export interface TextQuery {
  text: string;
  matchCase: boolean;
  scopes: readonly TextScope[];
}

/** One place where the text was found: `text.slice(at, at + length)`. */
export interface TextMatch extends TextPlace {
  at: number;
  length: number;
}

/** Every match, in the order of the graph; none for an empty text. */
export function findTexts(graph: Graph, catalogue: Catalogue, query: TextQuery): TextMatch[] {
  if (query.text === '') return [];
  const pattern = patternOf(query);
  return textPlaces(graph, catalogue)
    .filter(({ scope }) => query.scopes.includes(scope))
    .flatMap((place) => [...place.text.matchAll(pattern)].map((match) => ({ ...place, at: match.index, length: match[0].length })));
}

/** The graph with every match replaced, or only those that `only` accepts. */
export function replaceTexts(graph: Graph, catalogue: Catalogue, query: TextQuery, replacement: string, only: (match: TextMatch) => boolean = () => true): Graph {
  const byPlace = Map.groupBy(findTexts(graph, catalogue, query).filter(only), placeName);
  return withTexts(graph, [...byPlace.values()].map((matches) => ({ ...matches[0]!, text: replaced(matches, replacement) })));
}

/** One name for a place, whatever was found there. */
export function placeName({ node, note, frame, field }: TextPlace): string {
  return `${node ?? ''}/${note ?? ''}/${frame ?? ''}/${field}`;
}

function replaced(matches: TextMatch[], replacement: string): string {
  let text = '';
  let from = 0;
  for (const { at, length, text: source } of matches) {
    text += source.slice(from, at) + replacement;
    from = at + length;
  }
  return text + matches[0]!.text.slice(from);
}

/** Without regard to case unless asked: by Unicode's simple folding, which changes no length. */
function patternOf({ text, matchCase }: TextQuery): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}
