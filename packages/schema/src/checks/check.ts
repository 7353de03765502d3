/** What a rule of the verifier is, and the indexed view of a flow that every rule reads. A rule never changes a flow. */
import { type Edge, type Graph, type Node } from '../graph.ts';
import type { WorkspaceFacts } from '../facts.ts';
import type { Issue, Sentences } from '../issue.ts';
import { exitsOf, parseConfig } from '../half-typed.ts';
import type { JsonObject } from '../json.ts';
import { type Catalogue, type Exit, metaOf, type NodeMeta } from '../node.ts';
import { rootOf } from '../variable.ts';

export interface Check {
  /** What each code says to a person; `{name}` is filled from the issue's facts. */
  sentences: Record<string, Sentences>;
  run(flow: FlowView, facts: WorkspaceFacts): Issue[];
}

/** A node with its kind and, when it is well formed, its parsed config and exits. */
export interface NodeView {
  node: Node;
  meta: NodeMeta | undefined;
  /** Absent when the kind is unknown or the config does not parse. */
  config: JsonObject | undefined;
  /** Exits of the parsed config, or of what can be made of it. */
  exits: Exit[];
  /** Edges that leave, by exit. */
  leaving: Map<string, Edge[]>;
}

export interface FlowView {
  graph: Graph;
  catalogue: Catalogue;
  nodes: NodeView[];
  byId: Map<string, NodeView>;
  /** Ids of the nodes a conversation can reach. */
  reachable: Set<string>;
}

/** Successors of a node: where a conversation can go next. */
export function successors(view: NodeView): string[] {
  return [...view.leaving.values()].flat().map((edge) => edge.target);
}

/** Variables a node may write, without what is inside of them; only those of one exit when it is named. */
export function variablesWritten({ meta, config }: NodeView, exit?: string): string[] {
  const all = meta?.writes && config ? meta.writes(config) : [];
  return all.filter((write) => exit === undefined || !write.exits || write.exits.includes(exit)).map((write) => rootOf(write.name));
}

/** Indexes a graph once for all rules: linear in nodes and edges. */
export function viewFlow(graph: Graph, catalogue: Catalogue): FlowView {
  const byId = new Map<string, NodeView>();
  const nodes: NodeView[] = [];
  for (const node of graph.nodes) {
    const meta = metaOf(catalogue, node.type);
    const config = meta && parseConfig(meta, node.config);
    const view = { node, meta, config, exits: meta ? exitsOf(meta, node.config) : [], leaving: new Map<string, Edge[]>() };
    nodes.push(view);
    if (!byId.has(node.id)) byId.set(node.id, view);
  }
  for (const edge of graph.edges) {
    const source = byId.get(edge.source);
    if (!source) continue;
    const same = source.leaving.get(edge.exit);
    if (same) same.push(edge);
    else source.leaving.set(edge.exit, [edge]);
  }
  return { graph, catalogue, nodes, byId, reachable: reach(nodes, byId) };
}

function reach(nodes: NodeView[], byId: Map<string, NodeView>): Set<string> {
  const reached = new Set<string>();
  const open = nodes.filter((view) => view.meta?.start);
  for (const start of open) reached.add(start.node.id);
  for (let view = open.pop(); view; view = open.pop()) {
    for (const id of successors(view)) {
      const next = byId.get(id);
      if (!next || reached.has(id)) continue;
      reached.add(id);
      open.push(next);
    }
  }
  return reached;
}
