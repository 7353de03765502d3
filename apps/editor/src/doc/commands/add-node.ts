/** Adds a step: alone, after an exit, or into a cord, where it takes over what the cord led to. Its texts begin in the flow's first language. */
import { exitsOf, type JsonObject, metaOf, type Node, type NodeMeta } from '@patchbay/schema';
import { sharedNode } from '@patchbay/schema/doc';
import type { FlowDoc } from '../flow-doc.ts';
import { newId } from '../ids.ts';
import { cordAt, type ExitPlace, writeCord } from './connect.ts';
import { type Places, writePlaces } from './move-nodes.ts';

interface NewNode {
  type: string;
  position: { x: number; y: number };
  /** The exit the new step is plugged into. */
  after?: ExitPlace | undefined;
  /** Steps that make room for it. */
  moved?: Places;
}

/** Adds a step and returns its id. When the exit already leads somewhere, the new step leads there by its first exit. */
export function addNode(flow: FlowDoc, { type, position, after, moved }: NewNode): string {
  const id = newId();
  const meta = metaOf(flow.catalogue, type);
  if (!meta) throw new Error(`There is no kind of step called ${type}.`);
  const node: Node = { id, type, version: meta.version, title: '', position: rounded(position), config: freshConfig(meta, flow.graph().languages[0] ?? 'en') };
  flow.change(() => {
    const before = after && cordAt(flow, after);
    flow.roots.nodes.set(id, sharedNode(node, flow.catalogue));
    if (moved) writePlaces(flow, moved);
    if (!after || meta.start) return;
    writeCord(flow, after, id);
    const exit = exitsOf(meta, node.config).find((each) => each.role === 'main');
    if (before && exit) writeCord(flow, { node: id, exit: exit.id }, before.target);
  });
  return id;
}

/** The config a kind begins with, every text ready to be written in the first language. */
function freshConfig(meta: NodeMeta, language: string): JsonObject {
  const config = structuredClone(meta.defaults);
  for (const field of meta.fields) if (field.kind === 'text' && Object.keys((config[field.path] as JsonObject | undefined) ?? {}).length === 0) config[field.path] = { [language]: '' };
  return config;
}

function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}
