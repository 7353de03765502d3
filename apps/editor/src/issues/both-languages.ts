/** Sentences that are made away from the page (in the worker, or as plain values that tests compare): in both languages of the screen at once. */
import { type Json, phrase, type Sentences } from '@patchbay/schema';

const SCREEN = ['en', 'zh-CN'] as const;

/** What fills a `{name}`: the same in every language, or words of the language of the screen. */
export type Facts = Record<string, Json | ((screen: string) => string)>;

/** A sentence in both languages, `{name}` filled from facts. */
export function words(en: string, zh: string, facts: Facts = {}): Sentences {
  const [english, chinese] = SCREEN.map((screen) => {
    const said = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'function' ? fact(screen) : fact]));
    return phrase(screen === 'en' ? en : zh, said);
  });
  return { en: english ?? en, 'zh-CN': chinese ?? zh };
}

/** The sentence in the language that is shown; `screen` is a language tag. */
export function onScreen(sentences: Sentences, screen: string): string {
  return sentences[screen.startsWith('zh') ? 'zh-CN' : 'en'];
}
