/** Verifies the flow off the screen's thread and sends back issues with their sentences. It reads, and decides nothing. */
import { catalogue } from '@patchbay/nodes/meta';
import { validate, type WorkspaceFacts } from '@patchbay/schema';
import { type GraphPatch, PatchedGraph } from './graph-patch.ts';
import { told, type ToldIssue } from './told-issue.ts';

export interface VerifyRequest {
  patch: GraphPatch;
  facts: WorkspaceFacts;
}
export interface VerifyAnswer {
  issues: ToldIssue[];
}

const graph = new PatchedGraph();

addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => {
  const flow = graph.apply(data.patch);
  const nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  const issues = validate(flow, catalogue, data.facts).map((issue) => told(issue, nodes));
  postMessage({ issues } satisfies VerifyAnswer);
});
