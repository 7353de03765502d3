/** Places in a node's config. Small, so that a page can ask for a place without bringing the languages of a flow along. */
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Field } from './node.ts';

/** The part of a config at a dotted path, `choices.0.label`. */
export function configAt(config: JsonObject, path: string): Json | undefined {
  let value: Json | undefined = config;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (isObject(value) && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}

/** Is the field part of the form for this config? */
export function shown(field: Field, config: JsonObject): boolean {
  return field.when?.(config) ?? true;
}
