/** Who writes and who reads each variable of a flow. */
import { defaultTemplates, type Read, readsOf } from '../config.ts';
import type { Graph, Node } from '../graph.ts';
import { writesOf } from '../half-typed.ts';
import { parseTemplate, TemplateError } from '../language/template.ts';
import { type Catalogue, metaOf, type NodeMeta } from '../node.ts';

/** A place that names a variable; the flow itself when there is no node. */
export interface VariableUse {
  node?: string;
  /** Dotted path of the field; empty when the step does it without a field. */
  field: string;
  /** As it is named there: `order` is read by `order.status`. */
  path: string;
}

export interface VariableUses {
  writes: VariableUse[];
  reads: VariableUse[];
}

/** Uses of a variable and of what is inside it: of `order` also those of `order.status`. */
export function variableUses(graph: Graph, catalogue: Catalogue, name: string): VariableUses {
  const uses: VariableUses = { writes: [], reads: [] };
  const concerns = (path: string) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
  for (const variable of graph.variables) if (concerns(variable.name)) uses.writes.push({ field: 'variables', path: variable.name });
  for (const node of graph.nodes) {
    const meta = metaOf(catalogue, node.type);
    if (!meta) continue;
    for (const write of writesOf(meta, node.config)) if (concerns(write.name)) uses.writes.push({ node: node.id, field: fieldWriting(meta, node, write.name), path: write.name });
    for (const { path, field } of readsOf(meta, node.config)) if (concerns(path)) uses.reads.push({ node: node.id, field, path });
  }
  for (const { path, field } of defaultReads(graph)) if (concerns(path)) uses.reads.push({ field, path });
  return uses;
}

function fieldWriting(meta: NodeMeta, node: Node, name: string): string {
  return meta.fields.find((field) => field.kind === 'variable' && node.config[field.path] === name)?.path ?? '';
}

function defaultReads(graph: Graph): Read[] {
  return defaultTemplates(graph.defaults).flatMap(({ path: field, source }) => {
    try {
      return parseTemplate(source).reads.map((path) => ({ path, field }));
    } catch (error) {
      if (error instanceof TemplateError) return [];
      throw error;
    }
  });
}
