/** What the server refuses to publish, in the words of the screen. It knows tables the browser may not have known. */
import type { Graph, Issue } from '@patchbay/schema';
import { told, type ToldIssue } from '../issues/told-issue.ts';

export function refusals(issues: readonly Issue[], graph: Graph): ToldIssue[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return issues.filter((issue) => issue.severity === 'error').map((issue) => told(issue, nodes));
}
