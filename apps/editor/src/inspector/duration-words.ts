/** Lengths of time as people say them: `90m` is “1 hour 30 minutes”. Uses the browser's own words for units. */
import { durationMs } from '@patchbay/schema';

/** Largest first. */
export const UNITS = ['day', 'hour', 'minute', 'second'] as const;
export type Unit = (typeof UNITS)[number];

const UNIT_MS: Record<Unit, number> = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000 };
const UNIT_SIGN: Record<Unit, string> = { day: 'd', hour: 'h', minute: 'm', second: 's' };

/** A duration in words; the source itself when it is none. */
export function plainDuration(source: string, screen: string, display: 'long' | 'short' = 'long'): string {
  const ms = durationMs(source);
  if (ms === 0) return source;
  return wordsOfMs(ms, screen, display);
}

/** Milliseconds in words, the two largest units. */
export function wordsOfMs(ms: number, screen: string, display: 'long' | 'short' = 'long'): string {
  const parts: string[] = [];
  let left = Math.round(ms / 1_000) * 1_000;
  for (const unit of UNITS) {
    const count = Math.floor(left / UNIT_MS[unit]);
    if (count === 0) continue;
    left -= count * UNIT_MS[unit];
    parts.push(unitWords(count, unit, screen, display));
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts.join(' ') : unitWords(0, 'second', screen, display);
}

function unitWords(count: number, unit: Unit, screen: string, unitDisplay: 'long' | 'short'): string {
  return new Intl.NumberFormat(screen, { style: 'unit', unit, unitDisplay }).format(count);
}

/** A duration as one number and one unit, the largest that divides it: `120m` is 2 hours. */
export function countAndUnit(source: string): { count: number; unit: Unit } {
  const ms = durationMs(source);
  const unit = UNITS.find((each) => ms >= UNIT_MS[each] && ms % UNIT_MS[each] === 0) ?? 'minute';
  return { count: Math.round(ms / UNIT_MS[unit]), unit };
}

/** How much later than the last reminder the next one is suggested: 10 minutes, 1 hour, 6 hours, 2 days. */
const LATER = 6;
const YEAR_DAYS = 366;

/** A time well after another one, in round numbers, never longer than a flow may wait; undefined where there is no time to come after. */
export function wellAfter(source: string): string | undefined {
  const ms = durationMs(source) * LATER;
  const unit = UNITS.find((each) => ms >= UNIT_MS[each]);
  if (!unit) return undefined;
  const count = Math.round(ms / UNIT_MS[unit]);
  return unit === 'day' ? durationOf(Math.min(count, YEAR_DAYS), unit) : durationOf(count, unit);
}

/** A number and a unit as flows store them: `4h`. */
export function durationOf(count: number, unit: Unit): string {
  return `${count}${UNIT_SIGN[unit]}`;
}
