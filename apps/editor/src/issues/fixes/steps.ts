/** Steps that no conversation can come to, and steps nobody here knows. */
import { exitsOf, metaOf, type Node } from '@patchbay/schema';
import { labelText } from '@patchbay/nodes/strings';
import { connect, deleteSelection, type ExitPlace } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, titleIn, type Trouble } from './fix.ts';

/** Leads the nearest open exit here, or deletes the step. */
export function unreachableNode(trouble: Trouble): Fix[] {
  const { node } = trouble;
  if (!node) return [];
  const open = nearestOpenExit(trouble, node);
  return [
    ...(open
      ? [
          {
            id: 'connect',
            label: words('Lead “{exit}” of “{step}” here', '把“{step}”的“{exit}”连到这里', { step: titleIn(trouble, open.from), exit: (screen) => labelText(open.from.type, open.label, screen) }),
            act: { change: (flow) => connect(flow, open.place, node.id) },
          } satisfies Fix,
        ]
      : []),
    deleteStep(node.id),
  ];
}

/** A kind of step this build does not have can only be taken out. */
export function unknownKind({ node }: Trouble): Fix[] {
  return node ? [deleteStep(node.id)] : [];
}

function deleteStep(id: string): Fix {
  return { id: 'delete', label: words('Delete this step', '删除此步骤'), act: { change: (flow) => deleteSelection(flow, [id]) } };
}

/** An exit that must be connected and is not, of a step that conversations reach, nearest on the canvas. */
function nearestOpenExit({ graph, catalogue }: Trouble, to: Node) {
  const reached = reachable(graph, catalogue);
  const plugged = new Set(graph.edges.map((edge) => `${edge.source} ${edge.exit}`));
  const far = (node: Node) => Math.hypot(node.position.x - to.position.x, node.position.y - to.position.y);
  const open = graph.nodes
    .filter((node) => node.id !== to.id && reached.has(node.id))
    .flatMap((from) => {
      const meta = metaOf(catalogue, from.type);
      const exit = meta && exitsOf(meta, from.config).find((each) => each.role === 'main' && !plugged.has(`${from.id} ${each.id}`));
      return exit ? [{ from, label: exit.label, place: { node: from.id, exit: exit.id } satisfies ExitPlace }] : [];
    });
  return open.sort((a, b) => far(a.from) - far(b.from))[0];
}

/** Ids of steps that conversations come to. */
function reachable({ nodes, edges }: Trouble['graph'], catalogue: Trouble['catalogue']): ReadonlySet<string> {
  const next = Map.groupBy(edges, (edge) => edge.source);
  const reached = new Set(nodes.filter((node) => metaOf(catalogue, node.type)?.start).map((node) => node.id));
  for (const id of reached) for (const edge of next.get(id) ?? []) reached.add(edge.target);
  return reached;
}
