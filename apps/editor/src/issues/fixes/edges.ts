/** Connections that hold on to something that is not there, and exits that lead to two places. */
import { labelText } from '@patchbay/nodes/strings';
import { exitsOf, metaOf } from '@patchbay/schema';
import { connect, disconnect } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, titleIn, type Trouble } from './fix.ts';

const TARGETS_MAX = 3;

/** One end is gone: the connection goes, too. */
export function danglingEdge({ issue }: Trouble): Fix[] {
  const { edge } = issue.place;
  return edge === undefined ? [] : [deleteConnections([edge])];
}

/** The exit is gone: the connection moves to the one exit that is open, or goes. */
export function unknownExit(trouble: Trouble): Fix[] {
  const { issue, node, graph, catalogue } = trouble;
  const meta = node && metaOf(catalogue, node.type);
  if (!node || !meta) return [];
  const leaving = graph.edges.filter((edge) => edge.source === node.id);
  const lost = leaving.filter((edge) => edge.exit === issue.facts.exit);
  const target = graph.nodes.find((each) => each.id === lost[0]?.target);
  const open = exitsOf(meta, node.config).filter((exit) => exit.role === 'main' && !leaving.some((edge) => edge.exit === exit.id));
  const [only] = open;
  const move: Fix[] =
    only && open.length === 1 && target
      ? [
          {
            id: 'move',
            label: words('Lead “{exit}” to “{step}”', '让“{exit}”连到“{step}”', { step: titleIn(trouble, target), exit: (screen) => labelText(node.type, only.label, screen) }),
            act: {
              change: (flow) =>
                flow.change(() => {
                  disconnect(flow, lost.map((edge) => edge.id));
                  connect(flow, { node: node.id, exit: only.id }, target.id);
                }),
            },
          },
        ]
      : [];
  return [...move, deleteConnections(lost.map((edge) => edge.id))];
}

/** Keeps one of the places an exit leads to. */
export function doubledExit(trouble: Trouble): Fix[] {
  const { issue, node, graph } = trouble;
  const { exit } = issue.place;
  if (!node || exit === undefined) return [];
  const ids = new Set(graph.edges.filter((edge) => edge.source === node.id && edge.exit === exit).map((edge) => edge.target));
  return graph.nodes
    .filter((each) => ids.has(each.id))
    .slice(0, TARGETS_MAX)
    .map((target) => ({
      id: `keep-${target.id}`,
      label: words('Lead only to “{step}”', '只连到“{step}”', { step: titleIn(trouble, target) }),
      act: { change: (flow) => connect(flow, { node: node.id, exit }, target.id) },
    }));
}

function deleteConnections(edges: readonly string[]): Fix {
  return { id: 'delete', label: words('Delete this connection', '删除这条连线'), act: { change: (flow) => disconnect(flow, edges) } };
}
