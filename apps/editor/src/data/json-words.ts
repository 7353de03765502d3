/** A value of a record as people read it. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Json } from '@patchbay/schema';

/** Numbers and dates by the language of the screen, yes and no as words, a dash for nothing; lists and objects stay JSON. */
export function jsonWords(value: Json | undefined, i18n: I18n): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return i18n._(value ? msg`Yes` : msg`No`);
  if (typeof value === 'number') return i18n.number(value, { maximumFractionDigits: 20 });
  if (typeof value === 'string') return dateWords(value, i18n.locale) ?? value;
  return JSON.stringify(value);
}

function dateWords(text: string, locale: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  if (text.length === 10) return new Date(time).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
