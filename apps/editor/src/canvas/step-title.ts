/** The title of a step wherever it is named: exits, lists, issues, steps of a test. */
import { metaOf } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { stepOf } from '../doc/step-index.ts';
import { titleOf } from './card-words.ts';

/** Its title; the id where the step is gone. */
export function stepTitle(flow: FlowDoc, id: string, screen: string): string {
  const graph = flow.graph();
  const node = stepOf(graph, id);
  return node ? titleOf(node, metaOf(flow.catalogue, node.type), { screen, languages: graph.languages }) : id;
}
