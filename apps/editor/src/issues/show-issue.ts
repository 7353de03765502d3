/** Goes to the place an issue speaks of: the step on the canvas, and its field or exit in the inspector, or the flow's own settings. */
import type { OpenFlow } from '../doc/open-flow.ts';
import { groupIssues, neighbour } from './issue-groups.ts';
import { useIssueView } from './issue-view.ts';
import type { ToldIssue } from './told-issue.ts';

/** A text that is wrong in one language is shown in that language. */
export function showIssue({ flow, view, test }: Pick<OpenFlow, 'flow' | 'view' | 'test'>, { place, key }: ToldIssue): void {
  const { node, edge, exit, field } = place;
  const graph = flow.graph();
  useIssueView.setState({ current: key });
  // The form stands where the test stands.
  if (test.getState().shown) test.leave();
  const language = field?.slice(field.lastIndexOf('.') + 1);
  if (language !== undefined && graph.languages.includes(language)) view.setLanguage(language);
  // No form shows an exit that is gone: the card does.
  if (node !== undefined && edge !== undefined) return view.show({ node, card: true });
  if (node !== undefined) return view.show({ node, ...(field ? { field } : {}), ...(exit === undefined ? {} : { exit }) });
  const cord = graph.edges.find((each) => each.id === edge);
  // A cord whose other end is gone is not drawn: the exit it leaves by is.
  if (cord && graph.nodes.some((each) => each.id === cord.source)) return view.show({ node: cord.source, exit: cord.exit });
  view.show(field ? { field } : {});
}

/** Goes to the next issue, or the one before, of those that are shown. Does nothing where there is none. */
export function goToIssue(open: OpenFlow, by: 1 | -1): void {
  const { only, current } = useIssueView.getState();
  const issue = neighbour(groupIssues(open.verifier.findings().all, only), current, by);
  if (issue) showIssue(open, issue);
}
