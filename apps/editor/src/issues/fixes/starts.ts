/** A flow that nothing begins, or that begins at two steps. */
import { exitsOf, type Graph, metaOf, type Node } from '@patchbay/schema';
import { addNode, connect, deleteSelection } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, titleIn, type Trouble } from './fix.ts';

const BESIDE = 300;

/** Puts a start before the step that nothing leads to, the leftmost where there are several. */
export function missingStart(trouble: Trouble): Fix[] {
  const { graph, catalogue } = trouble;
  const first = firstStep(graph);
  return Object.values(catalogue)
    .filter((meta) => meta.start)
    .map(({ type }) => ({
      id: `add-${type}`,
      label: first ? words('Add a start before “{step}”', '在“{step}”之前添加开始', { step: titleIn(trouble, first) }) : words('Add a start', '添加开始'),
      act: {
        change: (flow) =>
          flow.change(() => {
            const id = addNode(flow, { type, position: first ? { x: first.position.x - BESIDE, y: first.position.y } : { x: 0, y: 0 } });
            const exit = exitsOf(catalogue[type]!, catalogue[type]!.defaults)[0];
            if (first && exit) connect(flow, { node: id, exit: exit.id }, first.id);
          }),
      },
    }));
}

function firstStep({ nodes, edges }: Graph): Node | undefined {
  const led = new Set(edges.filter((edge) => edge.source !== edge.target).map((edge) => edge.target));
  const roots = nodes.filter((node) => !led.has(node.id));
  return (roots.length > 0 ? roots : [...nodes]).sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)[0];
}

/** Keeps one of the starts: the one that counts now, or this one. */
export function severalStarts(trouble: Trouble): Fix[] {
  const { graph, catalogue, node } = trouble;
  if (!node) return [];
  const others = graph.nodes.filter((each) => each.id !== node.id && metaOf(catalogue, each.type)?.start);
  return [
    { id: 'delete', label: words('Delete this start', '删除此开始'), act: { change: (flow) => deleteSelection(flow, [node.id]) } },
    { id: 'keep', label: words('Keep only this start', '只保留此开始'), act: { change: (flow) => deleteSelection(flow, others.map((each) => each.id)) } },
  ];
}
