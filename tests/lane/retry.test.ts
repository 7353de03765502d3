/** When a failed delivery is tried again, as numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelayMs } from '../../apps/runtime/src/lane/retry.ts';

test('delays double from one second and stay below ten minutes, give or take a quarter', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1_000_000), (attempts, salt) => {
      const base = Math.min(1_000 * 2 ** (attempts - 1), 600_000);
      const delay = retryDelayMs(attempts, undefined, salt);
      expect(delay).toBeGreaterThanOrEqual(base * 0.75);
      expect(delay).toBeLessThanOrEqual(base * 1.25);
    }),
  );
});

test('many that failed together do not come back together', () => {
  const delays = new Set(Array.from({ length: 100 }, (_, salt) => retryDelayMs(5, undefined, salt)));
  expect(delays.size).toBeGreaterThan(50);
});

test('what the other side asks for is honoured when it is longer, up to an hour', () => {
  expect(retryDelayMs(1, 30_000, 1)).toBe(30_000);
  expect(retryDelayMs(10, 1, 1)).toBeGreaterThan(400_000);
  expect(retryDelayMs(1, 999_999_999, 1)).toBe(3_600_000);
});

test('the same effect waits the same time wherever it is computed', () => {
  expect(retryDelayMs(3, undefined, 7)).toBe(retryDelayMs(3, undefined, 7));
});
