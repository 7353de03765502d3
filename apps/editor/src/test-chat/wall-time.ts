/** Moments as a clock on the wall of a zone shows them, and back: `2026-03-03T09:00`. */

const MINUTE_MS = 60_000;
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A moment (milliseconds) as a field for day and time takes it. */
export function wallTime(moment: number, zone: string): string {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The moment at which the zone's wall shows this; undefined for what is no day and time. An hour that summer time leaves out is the one after it. */
export function momentIn(wall: string, zone: string): number | undefined {
  const asUtc = WALL.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  let moment = asUtc;
  // The zone's distance is that of the moment itself: the second look is right also where the first crossed a change of the clocks.
  for (let look = 0; look < 2; look += 1) moment = asUtc - distance(moment, zone);
  return moment;
}

/** How far the zone's wall is ahead of UTC, milliseconds. */
function distance(moment: number, zone: string): number {
  return Date.parse(`${wallTime(moment, zone)}:00Z`) - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
}
