/** Switches the language of the screen: loads its catalogue on demand, then re-renders every word. */
import { i18n, type Messages } from '@lingui/core';
import { LANGUAGE_KEY, regionOf, resolveLanguage, type ScreenLanguage } from './language-choice.ts';

/** `app` is said by every page, `home` by the door and the list of flows, `rooms` by the rooms beside the flows, `flow` by the page of a flow, `late` by what that page opens. */
type Part = 'app' | 'home' | 'rooms' | 'flow' | 'late';

const catalogues: Record<Part, Record<ScreenLanguage, () => Promise<{ messages: Messages }>>> = {
  app: { en: () => import('./app/en.po'), 'zh-CN': () => import('./app/zh-CN.po') },
  home: { en: () => import('./home/en.po'), 'zh-CN': () => import('./home/zh-CN.po') },
  rooms: { en: () => import('./rooms/en.po'), 'zh-CN': () => import('./rooms/zh-CN.po') },
  flow: { en: () => import('./flow/en.po'), 'zh-CN': () => import('./flow/zh-CN.po') },
  late: { en: () => import('./late/en.po'), 'zh-CN': () => import('./late/zh-CN.po') },
};

/** Parts that pages have asked for; a change of language brings all of them along. */
const wanted = new Set<Part>(['app']);

/** The language chosen on this device, or the browser's. */
export function chosenLanguage(): ScreenLanguage {
  return resolveLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages);
}

/** Shows the screen in a language from now on, here and at the next visit when `remember` is set. */
export async function showLanguage(language: ScreenLanguage, remember = false): Promise<void> {
  const parts = await Promise.all([...wanted].map((part) => catalogues[part][language]()));
  if (remember) localStorage.setItem(LANGUAGE_KEY, language);
  document.documentElement.lang = language;
  for (const { messages } of parts) i18n.load(language, messages);
  i18n.activate(language, [regionOf(language, navigator.languages)]);
}

/** The module of a page or part, once its words are here, too. */
export async function withWords<Module>(part: Part, module: Promise<Module>): Promise<Module> {
  wanted.add(part);
  const language = i18n.locale as ScreenLanguage;
  const [loaded, { messages }] = await Promise.all([module, catalogues[part][language]()]);
  i18n.load(language, messages);
  return loaded;
}
