/** The locale that dates and numbers are written in, for formatting that lingui does not do itself. */
import type { I18n } from '@lingui/core';

/** The reader's region where it is known, else the language of the screen. */
export function formatLocale(i18n: I18n): string {
  const { locales, locale } = i18n;
  return (Array.isArray(locales) ? locales[0] : locales) ?? locale;
}
