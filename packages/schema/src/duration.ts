/** Lengths of time as people write them in a flow: `10m`, `4h`, `1d`, `1h30m`. Months and years are refused on purpose: they have no fixed length. */
import { z } from 'zod';

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const DURATION = /^(\d{1,5}[dhms])+$/;

export const duration = z
  .string()
  .regex(DURATION, 'is not a length of time such as 30s, 10m, 4h or 1d')
  .refine((value) => !DURATION.test(value) || durationMs(value) > 0, 'is no time at all')
  .refine((value) => durationMs(value) <= 366 * UNIT_MS.d, 'is longer than a year');

/** `1h30m` in milliseconds; 0 for what is not a duration. */
export function durationMs(value: string): number {
  if (!DURATION.test(value)) return 0;
  let ms = 0;
  for (const [, count, unit] of value.matchAll(/(\d{1,5})([dhms])/g)) ms += Number(count) * UNIT_MS[unit as keyof typeof UNIT_MS];
  return ms;
}
