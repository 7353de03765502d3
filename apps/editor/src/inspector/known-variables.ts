/** The variables a text may name: what steps write, what the flow declares, what every conversation knows, and the columns of looked-up records. */
import { type Catalogue, configAt, type Graph, metaOf, type Node, type NodeMeta, type VariableType, type WorkspaceFacts, writesOf } from '@patchbay/schema';

export interface KnownVariable {
  path: string;
  type: VariableType;
  /** The step that writes it; absent for what every conversation knows. */
  node?: string;
  /** The column it is, for parts of a looked-up record and of a contact. */
  column?: { table: string; name: string };
}

export const CONTACTS = 'contacts';

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

/** Each path once, the flow's own variables first. */
export function knownVariables(graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts | undefined): KnownVariable[] {
  const found = new Map<string, KnownVariable>();
  const add = (variable: KnownVariable) => {
    if (variable.path !== '' && !found.has(variable.path)) found.set(variable.path, variable);
  };
  for (const { name, type } of graph.variables) add({ path: name, type });
  for (const node of graph.nodes) {
    const meta = metaOf(catalogue, node.type);
    for (const write of meta ? writesOf(meta, node.config) : []) {
      add({ path: write.name, type: write.type, node: node.id });
      if (write.type !== 'record' || !meta) continue;
      const table = tableOf(meta, node);
      for (const [name, type] of columnsOf(facts, table)) add({ path: `${write.name}.${name}`, type, node: node.id, column: { table, name } });
    }
  }
  for (const variable of EVERYWHERE) add(variable);
  for (const [name, type] of columnsOf(facts, CONTACTS)) add({ path: `contact.${name}`, type, column: { table: CONTACTS, name } });
  return [...found.values()];
}

/** The table a step looks into; empty when it looks into none. */
export function tableOf(meta: NodeMeta, node: Node): string {
  const field = meta.fields.find((each) => each.kind === 'table');
  const table = field && configAt(node.config, field.path);
  return typeof table === 'string' ? table : '';
}

/** Columns of a table with their types; none for a table the workspace does not have. */
export function columnsOf(facts: WorkspaceFacts | undefined, table: string): [string, VariableType][] {
  return facts?.tables && Object.hasOwn(facts.tables, table) ? Object.entries(facts.tables[table] ?? {}) : [];
}
