/**
 * The only file that knows both the shared document and the graph. A node is a Y.Map, a text is one Y.Text per language (so
 * that two people can write in it), a rule is one value. Reading never fails: what is not understood is left out or
 * replaced by its default, and the verifier says so.
 */
import * as Y from 'yjs';
import { type Edge, edge, emptyGraph, type Frame, frame, type Graph, graph as graphSchema, id as idSchema, type Node, node as nodeSchema, type Note, note } from './graph.ts';
import { cleanText, define, isObject, type Json, type JsonObject } from './json.ts';
import { type Catalogue, type FieldKind, metaOf } from './node.ts';
import { safeParse } from './safe-parse.ts';

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

/**
 * A shared value as plain JSON that can be stored. Own converter: the library's sets prototypes for keys called `__proto__`. What is
 * neither shared text, list or map nor JSON (a document inside the document, drawings, bytes) is null and never looked into.
 */
export function toPlain(value: unknown, depth = 0): Json {
  if (depth > 64) return null;
  if (value instanceof Y.Text) return storable(value.toString());
  if (value instanceof Y.Array) return value.toArray().map((each) => toPlain(each, depth + 1));
  if (value instanceof Y.Map) {
    const plain: JsonObject = {};
    for (const [key, inner] of value.entries()) define(plain, key, toPlain(inner, depth + 1));
    return plain;
  }
  if (Array.isArray(value)) return value.map((each) => toPlain(each, depth + 1));
  if (isPlain(value)) {
    const plain: JsonObject = {};
    for (const key of Object.keys(value)) define(plain, key, toPlain(value[key], depth + 1));
    return plain;
  }
  if (typeof value === 'string') return storable(value);
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : null;
}

/** An object that JSON could have made; Yjs's own are of classes and lead to the whole document. */
function isPlain(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function storable(text: string): string {
  return cleanText(text, Number.POSITIVE_INFINITY);
}

/**
 * Reads a document as a graph again and again: parts that did not change keep their identity, so that the verifier and
 * the screen can remember by it. Call `close` when done.
 */
export class GraphReader {
  readonly #roots;
  readonly #nodes = new Map<string, Node>();
  readonly #edges = new Map<string, Edge>();
  readonly #notes = new Map<string, Note>();
  readonly #frames = new Map<string, Frame>();
  #flow: Partial<Graph> | undefined;
  #graph: Graph | undefined;
  readonly #close: () => void;

  constructor(doc: Y.Doc) {
    this.#roots = roots(doc);
    const { flow, nodes, edges, notes, frames } = this.#roots;
    const forget = (known: Map<string, unknown>) => (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        if (event.path.length > 0) known.delete(String(event.path[0]));
        else for (const key of event.keys.keys()) known.delete(key);
      }
      this.#graph = undefined;
    };
    const forgetNodes = forget(this.#nodes);
    const forgetEdges = forget(this.#edges);
    const forgetNotes = forget(this.#notes);
    const forgetFrames = forget(this.#frames);
    const forgetFlow = () => {
      this.#flow = undefined;
      this.#graph = undefined;
    };
    flow.observeDeep(forgetFlow);
    nodes.observeDeep(forgetNodes as never);
    edges.observeDeep(forgetEdges as never);
    notes.observeDeep(forgetNotes as never);
    frames.observeDeep(forgetFrames as never);
    this.#close = () => {
      flow.unobserveDeep(forgetFlow);
      nodes.unobserveDeep(forgetNodes as never);
      edges.unobserveDeep(forgetEdges as never);
      notes.unobserveDeep(forgetNotes as never);
      frames.unobserveDeep(forgetFrames as never);
    };
  }

  /** The graph as it is now; the same object until something changes. */
  read(): Graph {
    if (this.#graph) return this.#graph;
    const { flow, nodes, edges, notes, frames } = this.#roots;
    this.#flow ??= readFlow(flow);
    this.#graph = {
      ...emptyGraph('Untitled'),
      ...this.#flow,
      nodes: readEach(nodes, this.#nodes, readNode),
      edges: readEach(edges, this.#edges, (id, value) => parsed(safeParse(edge, { ...plainObject(value), id }))),
      notes: readEach(notes, this.#notes, (id, value) => parsed(safeParse(note, { ...plainObject(value), id }))),
      frames: readEach(frames, this.#frames, (id, value) => parsed(safeParse(frame, { ...plainObject(value), id }))),
    };
    return this.#graph;
  }

  close(): void {
    this.#close();
  }
}

/** Reads a document once. */
export function readDoc(doc: Y.Doc): Graph {
  const reader = new GraphReader(doc);
  const graph = reader.read();
  reader.close();
  return graph;
}

/** Entries in the order of their ids: the order of a shared map depends on who wrote first. */
function readEach<T>(shared: Y.Map<unknown>, known: Map<string, T>, read: (id: string, value: unknown) => T | undefined): T[] {
  const all: T[] = [];
  for (const id of [...shared.keys()].sort()) {
    let value = known.get(id);
    if (value === undefined) {
      value = read(id, shared.get(id));
      if (value === undefined) continue;
      known.set(id, value);
    }
    all.push(value);
  }
  return all;
}

function readNode(id: string, value: unknown): Node | undefined {
  const raw = plainObject(value);
  const type = nodeSchema.shape.type.safeParse(raw.type);
  if (!idSchema.safeParse(id).success || !type.success) return undefined;
  const number = (each: Json | undefined) => (typeof each === 'number' ? Math.max(-1e6, Math.min(1e6, each)) : 0);
  return {
    id,
    type: type.data,
    version: typeof raw.version === 'number' && Number.isSafeInteger(raw.version) && raw.version > 0 ? raw.version : 1,
    title: typeof raw.title === 'string' ? cleanText(raw.title, 200) : '',
    position: { x: number(raw.x), y: number(raw.y) },
    ...(raw.off === true ? { off: true } : {}),
    ...(raw.collapsed === true ? { collapsed: true } : {}),
    config: isObject(raw.config) ? raw.config : {},
  };
}

function readFlow(flow: Y.Map<unknown>): Partial<Graph> {
  const read: Record<string, unknown> = {};
  for (const key of FLOW_KEYS) {
    if (!flow.has(key)) continue;
    const result = safeParse<unknown>(graphSchema.shape[key], toPlain(flow.get(key)));
    if (result.success && result.data !== undefined) read[key] = result.data;
  }
  return read as Partial<Graph>;
}

function plainObject(value: unknown): JsonObject {
  const plain = toPlain(value);
  return isObject(plain) ? plain : {};
}

function parsed<T>(result: { success: boolean; data?: T }): T | undefined {
  return result.success ? result.data : undefined;
}
