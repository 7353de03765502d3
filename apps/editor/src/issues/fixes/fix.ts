/**
 * What a quick fix is: the words on its button, and one thing it does. A fix is found from the graph alone; only pressing
 * it changes anything, by named commands, in one undo step. It never guesses at words for customers.
 */
import { type Catalogue, type Graph, type Issue, metaOf, type Node, type Sentences, type WorkspaceFacts } from '@patchbay/schema';
import { titleOf } from '../../canvas/card-words.ts';
import type { ExitPlace } from '../../doc/commands/index.ts';
import type { FlowDoc } from '../../doc/flow-doc.ts';

/** An issue with everything a fix may look at. */
export interface Trouble {
  issue: Issue;
  graph: Graph;
  catalogue: Catalogue;
  facts: WorkspaceFacts;
  /** The step the issue stands at. */
  node: Node | undefined;
}

export interface Fix {
  /** Unique among the fixes of one issue. */
  id: string;
  /** A verb and what it does, in both languages of the screen. */
  label: Sentences;
  act: FixAct;
}

/** Changes the flow, opens the list of steps at an exit, or leads to the page where the answer lies. */
export type FixAct = { change(flow: FlowDoc): void } | { connect: ExitPlace } | { page: '/data' };

/** The fixes of a rule for one issue, the likeliest first; none where nothing can be done with one press. */
export type FixRule = (trouble: Trouble) => Fix[];

/** The title of a step, by language of the screen. */
export function titleIn({ graph, catalogue }: Pick<Trouble, 'graph' | 'catalogue'>, node: Node): (screen: string) => string {
  return (screen) => titleOf(node, metaOf(catalogue, node.type), { screen, languages: graph.languages });
}
