/** A value of a record as people read it. */
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Json } from '@patchbay/schema';
import { formatLocale } from '../locales/format-locale.ts';

/** Numbers without grouping (they may be names), dates by the reader's region, yes and no as words, a dash for nothing; lists and objects in short. */
export function jsonWords(value: Json | undefined, i18n: I18n): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return i18n._(value ? msg`Yes` : msg`No`);
  if (typeof value === 'number') return i18n.number(value, { maximumFractionDigits: 20, useGrouping: false });
  if (typeof value === 'string') return dateWords(value, formatLocale(i18n)) ?? value;
  return Array.isArray(value) ? listWords(value, i18n) : Object.values(value).map((each) => plain(each, i18n)).filter(Boolean).join(', ') || '–';
}

/** Words and numbers as they are, things in a list by their number. */
function listWords(list: readonly Json[], i18n: I18n): string {
  const words = list.map((each) => plain(each, i18n));
  return words.every(Boolean) ? words.join(', ') || '–' : i18n._(msg`${plural(list.length, { one: '# entry', other: '# entries' })}`);
}

function plain(value: Json, i18n: I18n): string {
  return typeof value === 'object' ? '' : jsonWords(value, i18n);
}

function dateWords(text: string, locale: string): string | undefined {
  const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  if (text.length === 10) return new Date(time).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return new Date(time).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}
