/**
 * How a graph is written into the shared document. A node is a Y.Map, a text is one Y.Text per language (so that two people can write in
 * it), a rule is one value. What is read from a document is read by `graph-reader.ts` alone.
 */
import * as Y from 'yjs';
import type { Graph, Node } from './graph.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { type Catalogue, type FieldKind, metaOf } from './node.ts';

/** The root types of a flow's document; created before any update is applied, so that no update can choose another kind. */
export function roots(doc: Y.Doc): Record<'flow' | 'nodes' | 'edges' | 'notes' | 'frames', Y.Map<unknown>> {
  return { flow: doc.getMap('flow'), nodes: doc.getMap('nodes'), edges: doc.getMap('edges'), notes: doc.getMap('notes'), frames: doc.getMap('frames') };
}

/** Everything of a graph that is neither node, edge, note nor frame; each is one value. */
export const FLOW_KEYS = ['name', 'description', 'languages', 'defaults', 'variables', 'world', 'stories'] as const;

/** Writes a whole graph into a document, replacing what is there, in one transaction. */
export function writeGraph(doc: Y.Doc, graph: Graph, catalogue: Catalogue, origin?: unknown): void {
  const { flow, nodes, edges, notes, frames } = roots(doc);
  doc.transact(() => {
    for (const key of FLOW_KEYS) {
      const value = graph[key];
      if (value === undefined) flow.delete(key);
      else flow.set(key, value);
    }
    nodes.clear();
    edges.clear();
    notes.clear();
    frames.clear();
    for (const node of graph.nodes) nodes.set(node.id, sharedNode(node, catalogue));
    for (const each of graph.edges) edges.set(each.id, { ...each });
    for (const each of graph.notes) notes.set(each.id, { ...each });
    for (const each of graph.frames) frames.set(each.id, { ...each });
  }, origin);
}

/** A node as a shared map: config keys under `config`, its texts as shared texts. */
export function sharedNode(node: Node, catalogue: Catalogue): Y.Map<unknown> {
  const shared = new Y.Map<unknown>();
  shared.set('type', node.type);
  shared.set('version', node.version);
  shared.set('title', node.title);
  shared.set('x', node.position.x);
  shared.set('y', node.position.y);
  if (node.off) shared.set('off', true);
  if (node.collapsed) shared.set('collapsed', true);
  const config = new Y.Map<unknown>();
  const fields = new Map((metaOf(catalogue, node.type)?.fields ?? []).map((field) => [field.path, field.kind]));
  for (const [key, value] of Object.entries(node.config)) config.set(key, sharedValue(fields.get(key), value));
  shared.set('config', config);
  return shared;
}

/** A config value as it is shared: texts character by character, lists of texts item by item, everything else whole. */
export function sharedValue(kind: FieldKind | undefined, value: Json): unknown {
  if (kind === 'text') return isObject(value) ? sharedText(value) : value;
  if (kind === 'texts' && Array.isArray(value)) return sharedList(value.map((each) => (isObject(each) ? sharedText(each) : each)));
  if (kind === 'nudges' && Array.isArray(value)) return sharedList(value.map((each) => sharedRecord(each, 'text')));
  if (kind === 'choices' && Array.isArray(value)) return sharedList(value.map((each) => sharedRecord(each, 'label')));
  return value;
}

function sharedList(items: unknown[]): Y.Array<unknown> {
  const shared = new Y.Array<unknown>();
  shared.push(items);
  return shared;
}

function sharedRecord(value: Json, textKey: string): unknown {
  if (!isObject(value)) return value;
  const shared = new Y.Map<unknown>();
  for (const [key, inner] of Object.entries(value)) shared.set(key, key === textKey && isObject(inner) ? sharedText(inner) : inner);
  return shared;
}

function sharedText(value: JsonObject): Y.Map<unknown> {
  const shared = new Y.Map<unknown>();
  for (const [language, source] of Object.entries(value)) shared.set(language, typeof source === 'string' ? new Y.Text(source) : source);
  return shared;
}
