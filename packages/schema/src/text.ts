/** A text in several languages, as authors write it. It knows which language to take, never what a text means. */
import { z } from 'zod';
import { LIMITS } from './limits.ts';

/** A BCP 47 language tag as used here: `en`, `zh-CN`. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en or zh-CN');

/** `{ en: 'Hello', 'zh-CN': '你好' }`: one template per language. */
export const text = z.record(language, z.string().max(LIMITS.configTextCharacters, `is longer than ${LIMITS.configTextCharacters.toLocaleString('en')} characters`));
export type Text = z.infer<typeof text>;

/**
 * The text for a reader: the wanted language, else the same base language (`zh` for `zh-TW`), else the first of the
 * flow's languages that has one, else any. Empty when nothing is written at all.
 */
export function pickText(source: Text, wanted: string, order: readonly string[] = []): string {
  const exact = own(source, wanted);
  if (exact) return exact;
  const base = wanted.split('-')[0];
  const near = Object.keys(source).find((tag) => tag.split('-')[0] === base && own(source, tag));
  if (near) return own(source, near) ?? '';
  for (const tag of order) {
    const found = own(source, tag);
    if (found) return found;
  }
  return Object.values(source).find((value) => value !== '') ?? '';
}

function own(source: Text, tag: string): string | undefined {
  return Object.hasOwn(source, tag) ? source[tag] : undefined;
}
