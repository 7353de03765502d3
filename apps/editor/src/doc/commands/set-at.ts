/** Sets what stands at a dotted path of a config (`question.en`, `where.0.value`, `cases.1.rule`), wherever that is shared. One undo step. */
import { configAt, isObject, type Json, type JsonObject } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';
import { fieldOf } from '../shared-config.ts';
import { setConfig } from './set-config.ts';
import { setText } from './set-text.ts';

/** Kinds of field whose texts are shared by language. */
const TEXTS: ReadonlySet<string | undefined> = new Set(['text', 'texts', 'nudges', 'choices']);

/** Writes a text by language in place; of anything else the field is replaced as a whole. Does nothing where the path leads nowhere. */
export function setAt(flow: FlowDoc, nodeId: string, path: string, value: Json): void {
  flow.change(() => {
    const node = flow.graph().nodes.find((each) => each.id === nodeId);
    if (!node) return;
    const { key, kind, inner } = fieldOf(flow, nodeId, path);
    const texts = path.slice(0, path.lastIndexOf('.'));
    if (TEXTS.has(kind) && typeof value === 'string' && isObject(configAt(node.config, texts))) return setText(flow, nodeId, texts, path.slice(texts.length + 1), value);
    const next = inner.length === 0 ? value : replaced(node.config[key], inner, value);
    if (next !== undefined) setConfig(flow, nodeId, key, next);
  });
}

/** A copy with another value at the path; undefined where the path leads nowhere. */
function replaced(whole: Json | undefined, [head, ...rest]: readonly string[], value: Json): Json | undefined {
  if (head === undefined) return value;
  if (Array.isArray(whole)) {
    const next = replaced(whole[Number(head)], rest, value);
    return next === undefined || !(Number(head) < whole.length) ? undefined : whole.with(Number(head), next);
  }
  if (!isObject(whole)) return undefined;
  const next = replaced(whole[head], rest, value);
  return next === undefined ? undefined : ({ ...whole, [head]: next } satisfies JsonObject);
}
