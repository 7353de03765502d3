/**
 * Seeded chance for made-up data: the same seed gives the same throws on every machine. It is no source of secrets.
 */

export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** True `share` of the time; `share` from 0 to 1. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` digits, the first one not zero. */
  digits(count: number): string;
  /** A copy in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

export function seededDice(seed: number): Dice {
  const next = mulberry32(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    chance: (share) => next() < share,
    pick(from) {
      if (from.length === 0) throw new RangeError('There is nothing to pick from.');
      return from[below(from.length)] as (typeof from)[number];
    },
    digits: (count) => String(1 + below(9)) + Array.from({ length: count - 1 }, () => below(10)).join(''),
    shuffle(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other] as (typeof copy)[number], copy[last] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, numbers from 0 up to, not including, 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
