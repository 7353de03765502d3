/** Adds, removes, moves and changes items of the lists in a config (answers, reminders, other words). Each item is shared on its own. */
import { isObject, type Json, type JsonObject } from '@patchbay/schema';
import { sharedValue, toPlain } from '@patchbay/schema/doc';
import * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';
import { configOf, fieldOf, listAt } from '../shared-config.ts';

/** Puts an item at the end of the list at `path`. */
export function addItem(flow: FlowDoc, nodeId: string, path: string, value: Json): void {
  withList(flow, nodeId, path, (list, kind) => list.push([sharedItem(kind, value)]));
}

/** Takes an item out of the list at `path`. */
export function removeItem(flow: FlowDoc, nodeId: string, path: string, at: number): void {
  withList(flow, nodeId, path, (list) => {
    if (at < list.length) list.delete(at);
  });
}

/** Moves an item up or down by one. Its exit keeps its id, so connections stay. */
export function moveItem(flow: FlowDoc, nodeId: string, path: string, at: number, by: 1 | -1): void {
  withList(flow, nodeId, path, (list, kind) => {
    const to = at + by;
    if (to < 0 || to >= list.length) return;
    const value = toPlain(list.get(at));
    list.delete(at);
    list.insert(to, [sharedItem(kind, value)]);
  });
}

/** Changes one plain part of an item, such as when a reminder is sent. */
export function setItem(flow: FlowDoc, nodeId: string, path: string, at: number, key: string, value: Json): void {
  withList(flow, nodeId, path, (list) => {
    const item = list.get(at);
    if (item instanceof Y.Map) item.set(key, value);
  });
}

function withList(flow: FlowDoc, nodeId: string, path: string, write: (list: Y.Array<unknown>, kind: string | undefined) => void): void {
  flow.change(() => {
    const config = configOf(flow, nodeId);
    if (!config) return;
    const { key, kind } = fieldOf(flow, nodeId, path);
    write(listAt(config, key, kind), kind);
  });
}

/** Which part of an item is a text, by the kind of the list. */
const TEXT_PART: Record<string, string> = { nudges: 'text', choices: 'label' };

function sharedItem(kind: string | undefined, value: Json): unknown {
  if (kind === 'texts') return sharedValue('text', value);
  const part = TEXT_PART[kind ?? ''];
  if (part === undefined || !isObject(value)) return value;
  const shared = new Y.Map<unknown>();
  for (const [key, inner] of Object.entries(value as JsonObject)) shared.set(key, sharedValue(key === part ? 'text' : undefined, inner));
  return shared;
}
