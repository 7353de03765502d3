/** What is different between two graphs, in sentences for people who do not read graphs. Pure; publishing and the list of versions show it. */
import type { Catalogue, Graph, Node } from '@patchbay/schema';
import { words } from '../../issues/both-languages.ts';
import { type Change, type Comparison, same, titleIn } from './change.ts';
import { exitChanges } from './exit-changes.ts';
import { fieldChanges } from './field-changes.ts';
import { settingChanges, teamChanges } from './setting-changes.ts';

/** What customers may notice comes first: steps in reading order, then the flow's own settings; then what only the team sees. */
export function graphChanges(before: Graph, after: Graph, catalogue: Catalogue): Change[] {
  const comparison = { before, after, catalogue };
  return [...stepChanges(comparison), ...settingChanges(comparison), ...teamChanges(comparison)];
}

function stepChanges(comparison: Comparison): Change[] {
  const { before, after, catalogue } = comparison;
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  const kept = new Map(after.nodes.map((node) => [node.id, node]));
  const exits = exitChanges(comparison);
  const inOrder = [...after.nodes].sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
  const changes = inOrder.flatMap((node): Change[] => {
    const was = old.get(node.id);
    if (!was || was.type !== node.type) return [{ key: `added ${node.id}`, audience: 'customers', look: 'added', node: node.id, sentence: words('New step “{step}”', '新增步骤“{step}”', { step: titleIn(after, catalogue, node) }) }];
    return [...switched(comparison, was, node), ...(same(was.config, node.config) ? [] : fieldChanges(comparison, was, node)), ...(exits.get(node.id) ?? [])];
  });
  const removed = before.nodes
    .filter((node) => kept.get(node.id)?.type !== node.type)
    .map((node): Change => ({ key: `removed ${node.id}`, audience: 'customers', look: 'removed', sentence: words('Step “{step}” is removed', '删除步骤“{step}”', { step: titleIn(before, catalogue, node) }) }));
  return [...changes, ...removed];
}

/** A step that is off keeps its place on the canvas, and no customer meets it. */
function switched({ after, catalogue }: Comparison, was: Node, is: Node): Change[] {
  if (Boolean(was.off) === Boolean(is.off)) return [];
  const facts = { step: titleIn(after, catalogue, is) };
  const sentence = is.off ? words('Step “{step}” is switched off: conversations pass it by', '步骤“{step}”已停用：会话会跳过它', facts) : words('Step “{step}” is switched on again', '步骤“{step}”重新启用', facts);
  return [{ key: `switched ${is.id}`, audience: 'customers', look: 'changed', node: is.id, sentence }];
}
