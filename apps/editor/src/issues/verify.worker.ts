/** Verifies the flow off the screen's thread and sends back issues with their sentences. It reads, and decides nothing. */
import '../doc/without-eval.ts';
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, type Issue, validate, type WorkspaceFacts } from '@patchbay/schema';
import { type GraphPatch, PatchedGraph } from './graph-patch.ts';
import { told, type ToldIssue } from './told-issue.ts';

/** Verify the flow as it is now, or only say issues that the server found. */
export type VerifyRequest = { patch: GraphPatch; facts: WorkspaceFacts } | { say: Issue[]; request: number };
export interface VerifyAnswer {
  issues: ToldIssue[];
  /** The request that is answered; absent for the flow's own issues. */
  request?: number;
}

const patched = new PatchedGraph();
let nodes = new Map<string, Graph['nodes'][number]>();

addEventListener('message', ({ data }: MessageEvent<VerifyRequest>) => {
  if ('say' in data) {
    postMessage({ issues: data.say.map((issue) => told(issue, nodes)), request: data.request } satisfies VerifyAnswer);
    return;
  }
  const flow = patched.apply(data.patch);
  nodes = new Map(flow.nodes.map((node) => [node.id, node]));
  postMessage({ issues: validate(flow, catalogue, data.facts).map((issue) => told(issue, nodes)) } satisfies VerifyAnswer);
});
