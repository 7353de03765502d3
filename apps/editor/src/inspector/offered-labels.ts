/** The answers a step offers with its question, as they are written in a language. */
import { configAt, isObject, type Node, type NodeMeta, pickText, type Text } from '@patchbay/schema';
import { asList, asRecord } from './form-context.ts';

/** Undefined for a kind that offers none. */
export function offeredLabels(node: Node, meta: NodeMeta, language: string, languages: readonly string[]): string[] | undefined {
  const field = meta.fields.find((each) => each.kind === 'choices');
  if (!field) return undefined;
  return asList(configAt(node.config, field.path)).map((choice) => {
    const { label } = asRecord(choice);
    return isObject(label) ? pickText(label as Text, language, languages) : '';
  });
}
