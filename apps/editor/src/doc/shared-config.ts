/** Finding and preparing places in a node's shared config. Values that other programs wrote plain are made shared first. */
import { isObject, type Json, metaOf, type FieldKind } from '@patchbay/schema';
import { sharedValue, toPlain } from '@patchbay/schema/doc';
import * as Y from 'yjs';
import type { FlowDoc } from './flow-doc.ts';

/** The shared config of a node; undefined when the node is gone. */
export function configOf(flow: FlowDoc, nodeId: string): Y.Map<unknown> | undefined {
  const node = flow.roots.nodes.get(nodeId);
  if (!(node instanceof Y.Map)) return undefined;
  const config = node.get('config');
  if (config instanceof Y.Map) return config as Y.Map<unknown>;
  const fresh = new Y.Map<unknown>();
  node.set('config', fresh);
  return fresh;
}

/** The kind of the field a path belongs to, and its key in the config. */
export function fieldOf(flow: FlowDoc, nodeId: string, path: string): { key: string; kind: FieldKind | undefined; inner: string[] } {
  const [key = '', ...inner] = path.split('.');
  const node = flow.roots.nodes.get(nodeId);
  const meta = metaOf(flow.catalogue, node instanceof Y.Map ? String(node.get('type')) : '');
  return { key, kind: meta?.fields.find((field) => field.path === key)?.kind, inner };
}

/** The list a field holds, as a shared one. */
export function listAt(config: Y.Map<unknown>, key: string, kind: FieldKind | undefined): Y.Array<unknown> {
  const value = config.get(key);
  if (value instanceof Y.Array) return value as Y.Array<unknown>;
  const plain = toPlain(value);
  const items: Json[] = Array.isArray(plain) ? plain : [];
  const list = sharedValue(kind, items);
  const shared = list instanceof Y.Array ? (list as Y.Array<unknown>) : new Y.Array<unknown>();
  if (shared !== list) shared.push(items);
  config.set(key, shared);
  return shared;
}

/** The texts by language at a path such as `question` or `choices.0.label`, as a shared map; undefined when the list item is gone. */
export function textAt(flow: FlowDoc, nodeId: string, path: string): Y.Map<unknown> | undefined {
  const config = configOf(flow, nodeId);
  if (!config) return undefined;
  const { key, kind, inner } = fieldOf(flow, nodeId, path);
  if (inner.length === 0) return textIn(config, key);
  const list = listAt(config, key, kind);
  const at = Number(inner[0]);
  if (!(at < list.length)) return undefined;
  if (inner.length === 1) return textInList(list, at);
  const item = list.get(at);
  return item instanceof Y.Map ? textIn(item as Y.Map<unknown>, inner[1] ?? '') : undefined;
}

function textIn(map: Y.Map<unknown>, key: string): Y.Map<unknown> {
  const value = map.get(key);
  if (value instanceof Y.Map) return value as Y.Map<unknown>;
  const shared = freshText(value);
  map.set(key, shared);
  return shared;
}

function textInList(list: Y.Array<unknown>, at: number): Y.Map<unknown> {
  const value = list.get(at);
  if (value instanceof Y.Map) return value as Y.Map<unknown>;
  const shared = freshText(value);
  list.delete(at);
  list.insert(at, [shared]);
  return shared;
}

function freshText(value: unknown): Y.Map<unknown> {
  const plain = toPlain(value);
  return sharedValue('text', isObject(plain) ? plain : {}) as Y.Map<unknown>;
}
