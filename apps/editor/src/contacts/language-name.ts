/** The name of a language, in the language of the screen. */

/** The tag itself where no name is known; a dash for none. */
export function languageName(tag: string | null, locale: string): string {
  if (!tag) return '–';
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
