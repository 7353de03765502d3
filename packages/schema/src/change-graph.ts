/**
 * Writes the difference of two graphs into a shared document: what is equal is not touched, texts change character by character, so that
 * whoever writes beside it loses nothing. It adds and removes nothing but what differs.
 */
import * as Y from 'yjs';
import { FLOW_KEYS, roots, sharedNode, sharedValue } from './doc.ts';
import type { Graph, Node } from './graph.ts';
import { canonicalJson, isObject, type Json, type JsonObject } from './json.ts';
import { type Catalogue, metaOf } from './node.ts';
import { textChange } from './text-change.ts';

const DRAWN = ['edges', 'notes', 'frames'] as const;

/** Inside a transaction of the caller's: `before` is what was read from the document, `after` what it should be. */
export function changeGraph(doc: Y.Doc, before: Graph, after: Graph, catalogue: Catalogue): void {
  const shared = roots(doc);
  for (const key of FLOW_KEYS) {
    if (same(before[key], after[key])) continue;
    if (after[key] === undefined) shared.flow.delete(key);
    else shared.flow.set(key, after[key]);
  }
  for (const list of DRAWN) changeDrawn(shared[list], before[list], after[list]);
  const known = new Map(before.nodes.map((node) => [node.id, node]));
  for (const node of after.nodes) {
    const old = known.get(node.id);
    known.delete(node.id);
    if (old !== node) changeNode(shared.nodes, old, node, catalogue);
  }
  for (const id of known.keys()) shared.nodes.delete(id);
}

function changeDrawn(shared: Y.Map<unknown>, before: readonly { id: string }[], after: readonly { id: string }[]): void {
  const known = new Map(before.map((each) => [each.id, each]));
  for (const each of after) {
    if (!same(known.get(each.id), each)) shared.set(each.id, { ...each });
    known.delete(each.id);
  }
  for (const id of known.keys()) shared.delete(id);
}

function changeNode(nodes: Y.Map<unknown>, before: Node | undefined, after: Node, catalogue: Catalogue): void {
  const shared = nodes.get(after.id);
  const config = shared instanceof Y.Map ? shared.get('config') : undefined;
  if (!before || before.type !== after.type || !(shared instanceof Y.Map) || !(config instanceof Y.Map)) {
    nodes.set(after.id, sharedNode(after, catalogue));
    return;
  }
  for (const key of ['version', 'title'] as const) if (before[key] !== after[key]) shared.set(key, after[key]);
  if (before.position.x !== after.position.x) shared.set('x', after.position.x);
  if (before.position.y !== after.position.y) shared.set('y', after.position.y);
  for (const flag of ['off', 'collapsed'] as const) {
    if (after[flag] && !before[flag]) shared.set(flag, true);
    else if (before[flag] && !after[flag]) shared.delete(flag);
  }
  const kinds = new Map((metaOf(catalogue, after.type)?.fields ?? []).map((field) => [field.path, field.kind]));
  for (const key of Object.keys(before.config)) if (!Object.hasOwn(after.config, key)) config.delete(key);
  for (const [key, value] of Object.entries(after.config)) {
    if (same(before.config[key], value) && config.has(key)) continue;
    const known = config.get(key);
    const replace = () => config.set(key, sharedValue(kinds.get(key), value));
    if (known !== undefined && fits(known, value)) changeValue(known, value, replace);
    else replace();
  }
}

/** Could this shared value become `next` without another form? What is plain can always be replaced where it stands. */
function fits(shared: unknown, next: Json): boolean {
  if (shared instanceof Y.Text) return typeof next === 'string';
  if (shared instanceof Y.Array) return Array.isArray(next) && shared.length === next.length && shared.toArray().every((item, at) => fits(item, next[at]!));
  if (!(shared instanceof Y.Map)) return true;
  if (!isObject(next)) return false;
  const keys = Object.keys(next);
  return shared.size === keys.length && keys.every((key) => shared.has(key) && fits(shared.get(key), next[key]!));
}

/** Changes in place what fits; calls `replace` for what is plain. */
function changeValue(shared: unknown, next: Json, replace: (value: Json) => void): void {
  if (shared instanceof Y.Text) {
    const change = textChange(shared.toString(), String(next));
    if (change && change.remove > 0) shared.delete(change.at, change.remove);
    if (change && change.insert !== '') shared.insert(change.at, change.insert);
  } else if (shared instanceof Y.Array) {
    const list = shared as Y.Array<unknown>;
    for (const [at, item] of (next as Json[]).entries()) {
      changeValue(list.get(at), item, (value) => {
        list.delete(at);
        list.insert(at, [value]);
      });
    }
  } else if (shared instanceof Y.Map) {
    for (const [key, value] of Object.entries(next as JsonObject)) changeValue(shared.get(key), value, (plain) => shared.set(key, plain));
  } else if (!same(shared, next)) replace(next);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a as Json) === canonicalJson(b as Json));
}
