/** Switches the language of the screen: loads its catalogue on demand, then re-renders every word. */
import { i18n, type Messages } from '@lingui/core';
import { LANGUAGE_KEY, regionOf, resolveLanguage, type ScreenLanguage } from './language-choice.ts';

const catalogues: Record<ScreenLanguage, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en.po'),
  'zh-CN': () => import('./zh-CN.po'),
};

/** The language chosen on this device, or the browser's. */
export function chosenLanguage(): ScreenLanguage {
  return resolveLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages);
}

/** Shows the screen in a language from now on, here and at the next visit when `remember` is set. */
export async function showLanguage(language: ScreenLanguage, remember = false): Promise<void> {
  const { messages } = await catalogues[language]();
  if (remember) localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language;
  i18n.loadAndActivate({ locale: language, locales: [regionOf(language, navigator.languages)], messages });
}
