/** Goes to the place an issue speaks of: the step on the canvas, and its field or exit in the inspector. */
import type { ViewStore } from '../canvas/view.ts';
import type { ToldIssue } from './told-issue.ts';

/** An issue of the whole flow shows the flow’s own settings. */
export function showIssue(view: ViewStore, { place }: ToldIssue): void {
  if (place.node !== undefined) {
    view.show({ node: place.node, ...(place.field ? { field: place.field } : {}), ...(place.exit === undefined ? {} : { exit: place.exit }) });
    return;
  }
  if (place.edge !== undefined) return view.selectCord(place.edge);
  view.select([]);
  view.setInspector(true);
}
