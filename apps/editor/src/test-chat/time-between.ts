/** A length of time as turns of a test take it: `1d2h`, never less than a second and never more than a year. */

const UNITS = [['d', 86_400], ['h', 3_600], ['m', 60], ['s', 1]] as const;
const YEAR_S = 366 * 86_400;

/** From one moment to a later one, both in milliseconds; rounded up, so that what is due then has happened. */
export function timeBetween(from: number, to: number): string {
  let left = Math.min(Math.max(1, Math.ceil((to - from) / 1_000)), YEAR_S);
  let length = '';
  for (const [sign, seconds] of UNITS) {
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    if (count > 0) length += `${count}${sign}`;
  }
  return length;
}
