/**
 * How a graph is read from the shared document. Reading never fails: what is not understood is left out or replaced by its default, and the
 * verifier says so.
 */
import type * as Y from 'yjs';
import { FLOW_KEYS, roots } from './doc-writer.ts';
import { type Edge, edge, emptyGraph, type Frame, frame, type Graph, graph as graphSchema, id as idSchema, type Node, node as nodeSchema, type Note, note } from './graph.ts';
import { cleanText, isObject, type Json, type JsonObject } from './json.ts';
import { safeParse } from './safe-parse.ts';
import { toPlain } from './plain.ts';

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
