/** Variables of a flow: their names, types and safe reading and writing by path. It never touches a prototype. */
import { z } from 'zod';
import { define, isObject, type Json, type JsonObject } from './json.ts';

export const variableType = z.enum(['text', 'number', 'boolean', 'date', 'list', 'record']);
export type VariableType = z.infer<typeof variableType>;

/** `order_number`, `order.id`: up to four parts, letters, digits and underscores. */
export const variableName = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z0-9_]{0,63}(\.[a-zA-Z][a-zA-Z0-9_]{0,63}){0,3}$/, 'is not a variable name: letters, digits and _, beginning with a letter')
  .refine((name) => !name.split('.').some(isReserved), 'uses a word that is reserved by the language');

export const variable = z.strictObject({
  name: variableName,
  type: variableType,
  description: z.string().max(500).optional(),
  default: z.json().optional(),
  /** Holds personal data: masked in traces, exports and prompts. */
  personal: z.boolean().optional(),
});
export type Variable = z.infer<typeof variable>;

/** Names every flow may read without anybody writing them, and what is known of their inside. */
export const BUILT_IN: Record<string, VariableType> = {
  contact: 'record',
  channel: 'record',
  conversation: 'record',
  message: 'record',
  now: 'date',
};

function isReserved(part: string): boolean {
  return part === '__proto__' || part === 'prototype' || part === 'constructor';
}

/** The value at a dotted path; undefined where a part is missing. Own properties only. */
export function readPath(root: Json | undefined, path: string): Json | undefined {
  let value: Json | undefined = root;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) {
      value = /^\d+$/.test(part) ? value[Number(part)] : part === 'size' ? value.length : undefined;
    } else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** A copy of `root` with `value` at a dotted path; parts in between become records. */
export function writePath(root: JsonObject, path: string, value: Json): JsonObject {
  const [head = '', ...rest] = path.split('.');
  const copy: JsonObject = { ...root };
  const inner = Object.hasOwn(root, head) ? root[head] : undefined;
  define(copy, head, rest.length === 0 ? value : writePath(isObject(inner) ? inner : {}, rest.join('.'), value));
  return copy;
}

/** The first part of a path: the variable it belongs to. */
export function rootOf(path: string): string {
  return path.split('.', 1)[0] ?? path;
}
