/** Which language the screen speaks. Shared by the script before first paint and the catalogues. */

export const LANGUAGE_KEY = 'patchbay.language';
export const LANGUAGES = ['en', 'zh-CN'] as const;
export type ScreenLanguage = (typeof LANGUAGES)[number];

/** Each language by its own name, so that people find theirs on a screen they cannot read. */
export const LANGUAGE_NAMES: Record<ScreenLanguage, string> = { en: 'English', 'zh-CN': '简体中文' };

/** How numbers and dates are written: as in the reader's own region when the browser names one of the same language. */
export function regionOf(language: ScreenLanguage, wanted: readonly string[]): string {
  return wanted.find((tag) => tag.split('-')[0] === language.split('-')[0] && tag.includes('-')) ?? language;
}

/** The stored choice, else the first language of the browser that we speak, else English. */
export function resolveLanguage(stored: string | null, wanted: readonly string[]): ScreenLanguage {
  for (const tag of [stored, ...wanted]) {
    const found = LANGUAGES.find((language) => tag?.split('-')[0] === language.split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
