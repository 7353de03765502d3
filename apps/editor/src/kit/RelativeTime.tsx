/** When something happened, as people say it; the exact time on hover, in the reader's zone. */
import { useLingui } from '@lingui/react';
import { useEffect, useReducer } from 'react';
import { formatLocale } from '../locales/format-locale.ts';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [['minute', 60_000], ['hour', 3_600_000], ['day', 86_400_000]];

/** Counts on by itself every minute; after six days it shows the date. */
export function RelativeTime({ at }: { at: string }) {
  const locale = formatLocale(useLingui().i18n);
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(again, 60_000);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  return (
    <time dateTime={at} title={date.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' })} className="whitespace-nowrap">
      {relative(date, Date.now(), locale)}
    </time>
  );
}

function relative(date: Date, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const past = now - date.getTime();
  if (Math.abs(past) < 60_000) return format.format(0, 'second');
  if (Math.abs(past) >= 6 * 86_400_000) {
    const sameYear = new Date(now).getFullYear() === date.getFullYear();
    return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
  }
  const [unit, length] = STEPS.findLast(([, size]) => Math.abs(past) >= size) ?? ['minute', 60_000];
  return format.format(-Math.trunc(past / length), unit);
}
