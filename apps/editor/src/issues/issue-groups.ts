/** Issues in the order people go through them: step by step, steps with errors first. Pure; what is shown is another file's business. */
import type { Severity } from '@patchbay/schema';
import type { ToldIssue } from './told-issue.ts';

export type Shown = 'all' | Severity;

export interface IssueGroup {
  /** The step; undefined for the flow as a whole. */
  node: string | undefined;
  issues: ToldIssue[];
}

/** The issues of the wanted kinds by step. `all` has errors first, so a step stands where its worst issue stands. */
export function groupIssues(all: readonly ToldIssue[], only: Shown = 'all'): IssueGroup[] {
  const groups = Map.groupBy(
    all.filter((issue) => only === 'all' || issue.severity === only),
    (issue) => issue.place.node,
  );
  return [...groups].map(([node, issues]) => ({ node, issues }));
}

/** The issue after (`by` 1) or before (-1) the current one, around the end; the first or last when there is none. */
export function neighbour(groups: readonly IssueGroup[], current: string | null, by: 1 | -1): ToldIssue | undefined {
  const list = groups.flatMap((group) => group.issues);
  const at = list.findIndex((issue) => issue.key === current);
  return list.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % list.length);
}
