/** Makes of the flow what another graph says, in one undo step; what is equal is not touched. */
import type { Graph } from '@patchbay/schema';
import { changeGraph } from '@patchbay/schema/change';
import type { FlowDoc } from '../flow-doc.ts';

/** `next` gives the graph that should be from the one that is. */
export function replaceGraph(flow: FlowDoc, next: (graph: Graph) => Graph): void {
  flow.change(() => changeGraph(flow.doc, flow.graph(), next(flow.graph()), flow.catalogue));
}
