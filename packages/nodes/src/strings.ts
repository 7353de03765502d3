/** The catalogue of each kind's words, in the languages of the screen. */
import { type Json, type Label, type NodeStrings, phrase, pickText } from '@patchbay/schema';
import { ENGINE_STRINGS } from './engine-strings.ts';
import { strings as ask } from './ask/strings.ts';
import { strings as branch } from './branch/strings.ts';
import { strings as choose } from './choose/strings.ts';
import { strings as crmLookup } from './crm-lookup/strings.ts';
import { strings as end } from './end/strings.ts';
import { strings as onMessage } from './on-message/strings.ts';
import { strings as say } from './say/strings.ts';
import { strings as wait } from './wait/strings.ts';

export const strings: Readonly<Record<string, NodeStrings>> = {
  'on-message': onMessage,
  say,
  ask,
  choose,
  branch,
  'crm-lookup': crmLookup,
  wait,
  end,
};

/** A word of a kind in the language of the screen; empty when the kind has no such word. */
export function word(type: string, key: string, screenLanguage: string, facts: Record<string, Json> = {}): string {
  const tongue = screenLanguage.startsWith('zh') ? 'zh-CN' : 'en';
  const words = Object.hasOwn(strings, type) ? strings[type] : undefined;
  const sentence = words?.[tongue][key] ?? ENGINE_STRINGS[tongue][key];
  return sentence === undefined ? '' : phrase(sentence, facts);
}

/** A label as people read it: the author's own words stay as they are, the rest is in the language of the screen. */
export function labelText(type: string, label: Label, screenLanguage: string): string {
  if ('text' in label) return label.text;
  if ('texts' in label) return pickText(label.texts, screenLanguage);
  return word(type, label.key, screenLanguage, label.facts) || label.key;
}
