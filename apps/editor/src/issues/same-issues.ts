/** Whether two lists of issues are the same for whoever reads or mends them, so that what did not change need not be drawn again. */
import type { ToldIssue } from './told-issue.ts';

/** The same problems at the same places, said in the same words, with the same facts for fixes to work on. */
export function sameIssues(before: readonly ToldIssue[], after: readonly ToldIssue[]): boolean {
  return before.length === after.length && before.every((issue, at) => same(issue, after[at]));
}

function same(a: ToldIssue, b: ToldIssue | undefined): boolean {
  return a.key === b?.key && a.severity === b.severity && a.sentence.en === b.sentence.en && a.sentence['zh-CN'] === b.sentence['zh-CN'] && JSON.stringify(a.facts) === JSON.stringify(b.facts);
}
