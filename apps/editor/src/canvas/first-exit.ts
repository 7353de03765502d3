/** The exit a step is continued at: where the next step goes when people say only "after this one". */
import { type Exit, exitsOf, metaOf } from '@patchbay/schema';
import type { ExitPlace } from '../doc/commands/index.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';

/** The first exit of a step that leads nowhere; what must be connected only, not what may fall back. */
export function firstOpenExit(flow: FlowDoc, id: string | undefined): ExitPlace | undefined {
  const used = new Set(flow.graph().edges.filter((edge) => edge.source === id).map((edge) => edge.exit));
  return place(id, mainExits(flow, id).find((exit) => !used.has(exit.id)));
}

/** The same, but where every exit leads somewhere the first of them: a step put there goes in between. */
export function exitToContinue(flow: FlowDoc, id: string | undefined): ExitPlace | undefined {
  return firstOpenExit(flow, id) ?? place(id, mainExits(flow, id)[0]);
}

function mainExits(flow: FlowDoc, id: string | undefined): Exit[] {
  const node = flow.graph().nodes.find((each) => each.id === id);
  const meta = node && metaOf(flow.catalogue, node.type);
  return meta ? exitsOf(meta, node.config).filter((exit) => exit.role === 'main') : [];
}

function place(id: string | undefined, exit: Exit | undefined): ExitPlace | undefined {
  return id !== undefined && exit ? { node: id, exit: exit.id } : undefined;
}
