/** Exits of steps that stay, and where they lead now. */
import { type Exit, exitsOf, type Graph, metaOf, type Node, type Sentences } from '@patchbay/schema';
import { exitWords } from '../../canvas/card-words.ts';
import { words } from '../../issues/both-languages.ts';
import { type Change, type Comparison, titleIn } from './change.ts';

/** Changes by step. Exits of new and removed steps are part of the step. */
export function exitChanges({ before, after, catalogue }: Comparison): Map<string, Change[]> {
  const [then, now] = [targets(before), targets(after)];
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Map(after.nodes.map((node) => [node.id, node]));
  const found = new Map<string, Change[]>();
  for (const node of after.nodes) {
    const meta = metaOf(catalogue, node.type);
    if (!meta || old.get(node.id)?.type !== node.type) continue;
    const leaving = new Set([...(then.get(node.id)?.keys() ?? []), ...(now.get(node.id)?.keys() ?? [])]);
    // Exits are worked out only where one of them leads elsewhere.
    if (![...leaving].some((exit) => old.get(then.get(node.id)?.get(exit) ?? '')?.id !== kept.get(now.get(node.id)?.get(exit) ?? '')?.id)) continue;
    const changes = exitsOf(meta, node.config).flatMap((exit): Change[] => {
      const was = old.get(then.get(node.id)?.get(exit.id) ?? '');
      const is = kept.get(now.get(node.id)?.get(exit.id) ?? '');
      if (was?.id === is?.id) return [];
      const facts = {
        step: titleIn(after, catalogue, node),
        exit: (screen: string) => exitWords(node.type, [exit], { screen, languages: after.languages })[0]?.text ?? exit.id,
        was: (screen: string) => (was ? titleIn(before, catalogue, was)(screen) : ''),
        is: (screen: string) => (is ? titleIn(after, catalogue, is)(screen) : ''),
      };
      return [{ key: `exit ${node.id} ${exit.id}`, audience: 'customers', look: 'changed', node: node.id, sentence: exitSentence(exit, after, was, is, facts) }];
    });
    if (changes.length > 0) found.set(node.id, changes);
  }
  return found;
}

function exitSentence(exit: Exit, { defaults }: Graph, was: Node | undefined, is: Node | undefined, facts: Parameters<typeof words>[2]): Sentences {
  if (was && is) return words('{step}: “{exit}” now leads to “{is}” instead of “{was}”', '{step}：“{exit}”改为连到“{is}”，原为“{was}”', facts);
  if (is) return words('{step}: “{exit}” now leads to “{is}”', '{step}：“{exit}”现在连到“{is}”', facts);
  if (exit.role !== 'main' && defaults[exit.role]) return words('{step}: “{exit}” now follows the flow’s default instead of leading to “{was}”', '{step}：“{exit}”改为使用流程默认处理，不再连到“{was}”', facts);
  return words('{step}: “{exit}” no longer leads to “{was}”', '{step}：“{exit}”不再连到“{was}”', facts);
}

/** Where exits lead, by step and exit. */
function targets(graph: Graph): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { source, exit, target } of graph.edges) found.set(source, (found.get(source) ?? new Map<string, string>()).set(exit, target));
  return found;
}
