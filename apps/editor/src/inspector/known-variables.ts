/** The variables a text may name: what steps write, what the flow declares, what every conversation knows, and the columns of looked-up records. */
import { type Catalogue, configAt, type Graph, metaOf, type Node, type NodeMeta, type VariableType, type WorkspaceFacts, type Write } from '@patchbay/schema';

export interface KnownVariable {
  path: string;
  type: VariableType;
  /** The step that writes it; absent for what every conversation knows. */
  node?: string;
}

const EVERYWHERE: KnownVariable[] = [
  { path: 'contact.first_name', type: 'text' },
  { path: 'contact.name', type: 'text' },
  { path: 'contact.email', type: 'text' },
  { path: 'contact.phone', type: 'text' },
  { path: 'contact.language', type: 'text' },
  { path: 'message.text', type: 'text' },
  { path: 'channel.kind', type: 'text' },
  { path: 'now', type: 'date' },
];

const COLUMNS_MAX = 40;

/** Each path once, the flow's own variables first. */
export function knownVariables(graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts | undefined): KnownVariable[] {
  const found = new Map<string, KnownVariable>();
  const add = (variable: KnownVariable) => {
    if (variable.path !== '' && !found.has(variable.path)) found.set(variable.path, variable);
  };
  for (const { name, type } of graph.variables) add({ path: name, type });
  for (const node of graph.nodes) {
    const meta = metaOf(catalogue, node.type);
    for (const write of meta ? writesOf(meta, node) : []) {
      add({ path: write.name, type: write.type, node: node.id });
      if (write.type === 'record' && meta) for (const [column, type] of columnsFor(meta, node, facts)) add({ path: `${write.name}.${column}`, type, node: node.id });
    }
  }
  for (const variable of EVERYWHERE) add(variable);
  for (const [column, type] of Object.entries(facts?.tables?.contacts ?? {}).slice(0, COLUMNS_MAX)) add({ path: `contact.${column}`, type });
  return [...found.values()];
}

/** What a step writes; nothing while its config cannot be read. */
function writesOf(meta: NodeMeta, node: Node): Write[] {
  try {
    return meta.writes?.({ ...meta.defaults, ...node.config }) ?? [];
  } catch {
    return [];
  }
}

function columnsFor(meta: NodeMeta, node: Node, facts: WorkspaceFacts | undefined): [string, VariableType][] {
  const field = meta.fields.find((each) => each.kind === 'table');
  const table = field && configAt(node.config, field.path);
  if (typeof table !== 'string' || !facts?.tables || !Object.hasOwn(facts.tables, table)) return [];
  return Object.entries(facts.tables[table] ?? {}).slice(0, COLUMNS_MAX);
}
