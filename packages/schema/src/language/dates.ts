/** Dates in texts: by style, zone and language that are given, never the machine's own. */
import { Temporal } from 'temporal-polyfill';

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  full: { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
};

/**
 * A date for a customer: `{{ order.eta | date: "long" }}`. Takes an ISO date or instant, milliseconds since 1970, or
 * the word `now`. What is no date is shown as it is.
 */
export function formatDate(value: unknown, options: { style: string; zone: string; language: string; now: number }): string {
  const instant = toInstant(value, options.now, options.zone);
  if (instant === undefined) return value === null || value === undefined ? '' : String(value);
  if (options.style === 'iso') return new Temporal.ZonedDateTime(instant, options.zone).toPlainDate().toString();
  const style = Object.hasOwn(STYLES, options.style) ? STYLES[options.style] : STYLES.long;
  return formatter(options.language, { ...style, timeZone: options.zone }).format(Number(instant / 1_000_000n));
}

/** English where a contact's language is one that nobody writes dates in: `en-12` is a well-formed tag. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}

/** Milliseconds from 1970 that JavaScript and Temporal can tell a day of, in either direction. */
const INSTANT_MAX = 8.64e15;

/** Nanoseconds since 1970, or undefined. A date without time is the beginning of that day in the zone. */
export function toInstant(value: unknown, now: number, zone: string): bigint | undefined {
  if (value === 'now') return BigInt(now) * 1_000_000n;
  if (typeof value === 'number' && Math.abs(value) <= INSTANT_MAX) return BigInt(Math.round(value)) * 1_000_000n;
  if (typeof value !== 'string') return undefined;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return Temporal.PlainDate.from(value).toZonedDateTime(zone).epochNanoseconds;
    if (/^\d{4}-\d{2}-\d{2}[T ].*(Z|[+-]\d{2}:?\d{2})$/.test(value)) return Temporal.Instant.from(value).epochNanoseconds;
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value)) return Temporal.PlainDateTime.from(value.replace(' ', 'T')).toZonedDateTime(zone).epochNanoseconds;
  } catch {
    return undefined; // reads like a date and is none: 2026-02-31
  }
  return undefined;
}
