/** What an exit is called wherever it is named outside of its card: in lists, in the outline, aloud. */
import { exitsOf, metaOf } from '@patchbay/schema';
import type { ExitPlace } from '../doc/commands/index.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { exitWords } from './card-words.ts';

/** Its words on the card; its id where the step or the exit is gone. */
export function exitName(flow: FlowDoc, { node: id, exit }: ExitPlace, screen: string): string {
  const graph = flow.graph();
  const node = graph.nodes.find((each) => each.id === id);
  const meta = node && metaOf(flow.catalogue, node.type);
  if (!meta) return exit;
  return exitWords(node.type, exitsOf(meta, node.config), { screen, languages: graph.languages }).find((each) => each.exit.id === exit)?.text ?? exit;
}
