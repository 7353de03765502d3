/** Runs before anything is drawn, as a classic script: sets theme and language on <html> so that neither flashes. */
import { resolveTheme, THEME_KEY } from './theme-choice.ts';
import { LANGUAGE_KEY, resolveLanguage } from '../locales/language-choice.ts';

document.documentElement.dataset.theme = resolveTheme(stored(THEME_KEY));
document.documentElement.lang = resolveLanguage(stored(LANGUAGE_KEY), navigator.languages);

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
