/** A text that reads differently, language by language. */
import { isObject, type Json, type Sentences } from '@patchbay/schema';
import { languageName } from '../../inspector/language-names.ts';
import { type Facts, words } from '../../issues/both-languages.ts';
import { same, short } from './change.ts';

/** What the text belongs to, and how it is called there. */
export interface TextPlace {
  /** Languages of the flow: with more than one, the sentence says which is meant. */
  languages: readonly string[];
  step: (screen: string) => string;
  field: (screen: string) => string;
}

/** A sentence for each language in which two texts differ. */
export function textChanges(was: Json | undefined, is: Json | undefined, { languages, step, field }: TextPlace): { language: string; sentence: Sentences }[] {
  if (same(was, is)) return [];
  const all = [...new Set([...languages, ...Object.keys(isObject(was) ? was : {}), ...Object.keys(isObject(is) ? is : {})])];
  return all.flatMap((language) => {
    const [from, to] = [textIn(was, language), textIn(is, language)];
    if (from === to) return [];
    const name = (screen: string) => (all.length > 1 ? `${field(screen)} (${languageName(language, all)})` : field(screen));
    return [{ language, sentence: said(from, to, { step, field: name, from: short(from), to: short(to) }) }];
  });
}

function said(from: string, to: string, facts: Facts): Sentences {
  if (from.trim() === '') return words('{step}: “{field}” now says “{to}”', '{step}：“{field}”现在写作“{to}”', facts);
  if (to.trim() === '') return words('{step}: “{field}” no longer says “{from}”', '{step}：“{field}”不再写作“{from}”', facts);
  return words('{step}: “{field}” changes from “{from}” to “{to}”', '{step}：“{field}”由“{from}”改为“{to}”', facts);
}

function textIn(texts: Json | undefined, language: string): string {
  const text = isObject(texts) && Object.hasOwn(texts, language) ? texts[language] : undefined;
  return typeof text === 'string' ? text : '';
}
