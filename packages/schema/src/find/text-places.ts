/** Every text of a flow that people may look for, with its place. It knows fields, not kinds of node, and reads nothing but what is drawn. */
import { configAt } from '../config-path.ts';
import { defaultTemplates, templatesOf } from '../config.ts';
import type { Graph, Node } from '../graph.ts';
import { define, isObject, type Json, type JsonObject } from '../json.ts';
import { type Catalogue, metaOf, type NodeMeta } from '../node.ts';

/** `titles`: what steps, frames and the flow are called. `texts`: what customers read, words they are heard by, and notes. */
export type TextScope = 'titles' | 'texts';

/** A text of a node, a note, a frame, or (when it names none of them) of the flow itself. */
export interface TextPlace {
  node?: string;
  note?: string;
  frame?: string;
  /** Dotted path of the text: in a node's config, or `title`; else in the note, frame or flow. */
  field: string;
  scope: TextScope;
  text: string;
}

/** In the order of the graph, the flow's own last. */
export function textPlaces(graph: Graph, catalogue: Catalogue): TextPlace[] {
  return [
    ...graph.nodes.flatMap((node) => [titleOf(node), ...configTexts(metaOf(catalogue, node.type), node).map(({ path, text }): TextPlace => ({ node: node.id, field: path, scope: 'texts', text }))]),
    ...graph.frames.map(({ id, title }): TextPlace => ({ frame: id, field: 'title', scope: 'titles', text: title })),
    ...graph.notes.map(({ id, text }): TextPlace => ({ note: id, field: 'text', scope: 'texts', text })),
    { field: 'name', scope: 'titles', text: graph.name },
    { field: 'description', scope: 'texts', text: graph.description },
    ...defaultTemplates(graph.defaults).map(({ path, source }): TextPlace => ({ field: path, scope: 'texts', text: source })),
  ];
}

/** The graph with other texts at these places; places that are gone are left out. */
export function withTexts(graph: Graph, changes: readonly TextPlace[]): Graph {
  let { name, description, defaults } = graph;
  for (const { node, note, frame, field, text } of changes) {
    if (node !== undefined || note !== undefined || frame !== undefined) continue;
    if (field === 'name') name = text;
    else if (field === 'description') description = text;
    else defaults = setText(defaults, field.split('.').slice(1), text) as Graph['defaults'];
  }
  const byNode = Map.groupBy(changes.filter((change) => change.node !== undefined), (change) => change.node);
  const byNote = new Map(changes.map((change) => [change.note, change.text]));
  const byFrame = new Map(changes.map((change) => [change.frame, change.text]));
  return {
    ...graph,
    name,
    description,
    defaults,
    nodes: graph.nodes.map((node) => (byNode.get(node.id) ?? []).reduce(withText, node)),
    notes: graph.notes.map((note) => ({ ...note, text: byNote.get(note.id) ?? note.text })),
    frames: graph.frames.map((frame) => ({ ...frame, title: byFrame.get(frame.id) ?? frame.title })),
  };
}

function withText(node: Node, { field, text, scope }: TextPlace): Node {
  if (scope === 'titles') return { ...node, title: text };
  return { ...node, config: setText(node.config, field.split('.'), text) as JsonObject };
}

function titleOf(node: Node): TextPlace {
  return { node: node.id, field: 'title', scope: 'titles', text: node.title };
}

/** Texts of a config; of a kind nobody knows, every word in it. */
function configTexts(meta: NodeMeta | undefined, { config }: Node): { path: string; text: string }[] {
  if (!meta) return leaves(config, '');
  const written = meta.fields.flatMap((field) => {
    const value = configAt(config, field.path);
    if (field.kind === 'words' || field.kind === 'line') return leaves(value, field.path);
    if (field.kind !== 'cases' || !Array.isArray(value)) return [];
    return value.flatMap((each, at) => (isObject(each) ? leaves(each.label, `${field.path}.${at}.label`) : []));
  });
  return [...templatesOf(meta, config).map(({ path, source }) => ({ path, text: source })), ...written];
}

function leaves(value: Json | undefined, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

/** A copy with another text at a path; unchanged when there is no text. */
export function setText(value: unknown, [part, ...rest]: string[], text: string): unknown {
  if (part === undefined) return typeof value === 'string' ? text : value;
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === part ? setText(each, rest, text) : each));
  if (!isObject(value) || !Object.hasOwn(value, part)) return value;
  const copy: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) define(copy, key, key === part ? (setText(inner, rest, text) as Json) : inner);
  return copy;
}
