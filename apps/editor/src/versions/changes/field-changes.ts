/** What is set up differently in a step, field by field, in the words of its form. */
import { word } from '@patchbay/nodes/strings';
import { type Field, isObject, type Json, type JsonObject, metaOf, type Node, type NodeMeta, shown } from '@patchbay/schema';
import { plainDuration } from '../../inspector/duration-words.ts';
import { words } from '../../issues/both-languages.ts';
import { type Change, type Comparison, same, short, titleIn } from './change.ts';
import { caseChanges, choiceChanges, placedChanges, type Said, wordChanges } from './list-changes.ts';
import { type TextPlace, textChanges } from './text-changes.ts';

/** Both steps are of one kind. What no field of the form shows is told in one sentence. */
export function fieldChanges({ after, catalogue }: Comparison, was: Node, is: Node): Change[] {
  const meta = metaOf(catalogue, is.type);
  const step = titleIn(after, catalogue, is);
  const make = (field: string, { key, look, sentence }: Said): Change => ({ key: `field ${is.id} ${field} ${key}`, audience: 'customers', look, node: is.id, sentence });
  const other = make('', { key: 'other', look: 'changed', sentence: words('{step} is set up differently', '{step}的设置改变', { step }) });
  if (!meta) return [other];
  const [from, to] = [wholeOf(meta, was.config), wholeOf(meta, is.config)];
  const changes = meta.fields.flatMap((field) => {
    if (same(from[field.path], to[field.path])) return [];
    const place: TextPlace = { languages: after.languages, step, field: (screen) => word(is.type, `field.${field.path}`, screen) || field.path };
    return oneField(is.type, field, from, to, place).map((said) => make(field.path, said));
  });
  return changes.length > 0 || same(from, to) ? changes : [other];
}

function oneField(type: string, field: Field, from: JsonObject, to: JsonObject, place: TextPlace): Said[] {
  const [was, is] = [from[field.path], to[field.path]];
  switch (field.kind) {
    case 'text':
      return textChanges(was, is, place).map(({ language, sentence }) => ({ key: language, look: 'changed', sentence }));
    case 'texts':
      return placedChanges(was, is, place);
    case 'nudges':
      return placedChanges(was, is, place, 'text');
    case 'choices':
      return choiceChanges(was, is, place);
    case 'cases':
      return caseChanges(was, is, place);
    case 'words':
      return wordChanges(was, is, place);
    default:
      return [{ key: '', look: 'changed', sentence: valueSentence(place, valueWords(type, field, shown(field, from) ? was : undefined), valueWords(type, field, shown(field, to) ? is : undefined)) }];
  }
}

type Words = ((screen: string) => string) | undefined;

function valueSentence({ step, field }: TextPlace, from: Words, to: Words) {
  if (from && to) return words('{step}: “{field}” changes from {from} to {to}', '{step}：“{field}”由{from}改为{to}', { step, field, from, to });
  if (to) return words('{step}: “{field}” is now {to}', '{step}：“{field}”设为{to}', { step, field, to });
  return words('{step}: “{field}” is no longer {from}', '{step}：“{field}”不再是{from}', { step, field, from: from ?? '' });
}

/** A value as the form shows it; undefined for none. */
function valueWords(type: string, { kind, path }: Field, value: Json | undefined): Words {
  if (value === undefined || value === null || value === '') return undefined;
  if (kind === 'switch') return (screen) => (screen === 'en' ? (value ? 'on' : 'off') : value ? '开' : '关');
  if (kind === 'duration') return (screen) => plainDuration(String(value), screen);
  if (kind === 'number') return () => String(value);
  if (kind === 'select') return (screen) => `“${word(type, `option.${path}.${String(value)}`, screen) || String(value)}”`;
  if (kind === 'matches' && Array.isArray(value)) return (screen) => `“${short(value.map((row) => (isObject(row) ? `${String(row.column)} ${screen === 'en' ? 'is' : '为'} ${String(row.value)}` : '')).join(', '))}”`;
  return () => `“${short(typeof value === 'string' ? value : JSON.stringify(value))}”`;
}

/** The config with what it leaves to the kind's defaults. */
function wholeOf(meta: NodeMeta, config: JsonObject): JsonObject {
  const parsed = meta.config.safeParse(config);
  return parsed.success ? parsed.data : { ...meta.defaults, ...config };
}
