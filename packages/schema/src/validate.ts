/** The verifier: runs every rule over a graph and returns issues with places. It refuses nothing itself; publishing does. */
import { CHECKS } from './checks/index.ts';
import { viewFlow } from './checks/check.ts';
import type { WorkspaceFacts } from './facts.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';
import type { Catalogue } from './node.ts';
import { withoutOff } from './off.ts';

/** All issues of a graph, errors first; steps that are off have none. Linear in the size of the graph times the number of variables; never throws for a bad graph. */
export function validate(graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts = {}): Issue[] {
  const flow = viewFlow(withoutOff(graph, catalogue), catalogue);
  const issues = CHECKS.flatMap((check) => check.run(flow, facts));
  return [...issues.filter((issue) => issue.severity === 'error'), ...issues.filter((issue) => issue.severity === 'warning')];
}

/** Can this flow be published? */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}
