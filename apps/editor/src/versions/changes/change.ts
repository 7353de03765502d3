/** What a change between two graphs is, and what every file that looks for changes needs. */
import { canonicalJson, type Catalogue, type Graph, type Json, metaOf, type Node, type Sentences } from '@patchbay/schema';
import { titleOf } from '../../canvas/card-words.ts';

export interface Change {
  /** Unique among the changes of one comparison. */
  key: string;
  /** `customers` may notice it; `team` is what only authors see, such as places and notes. */
  audience: 'customers' | 'team';
  look: 'added' | 'removed' | 'changed';
  /** The step it is about, if it is still there. */
  node?: string;
  sentence: Sentences;
}

/** Two graphs under comparison. */
export interface Comparison {
  before: Graph;
  after: Graph;
  catalogue: Catalogue;
}

/** The title of a step of one of the graphs, by language of the screen. */
export function titleIn(graph: Graph, catalogue: Catalogue, node: Node): (screen: string) => string {
  return (screen) => titleOf(node, metaOf(catalogue, node.type), { screen, languages: graph.languages });
}

/** Do two values hold the same, whatever the order of their keys? */
export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a as Json | undefined) === canonicalJson(b as Json | undefined);
}

const SHOWN = 90;

/** A text as one line that fits into a sentence. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
