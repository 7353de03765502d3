/** Lengths of time as the form says and suggests them. */
import { duration } from '@patchbay/schema';
import { expect, test } from 'vitest';
import { wellAfter } from '../../apps/editor/src/inspector/duration-words.ts';

test.each([['10m', '1h'], ['4h', '1d'], ['30s', '3m'], ['1s', '6s'], ['12d', '72d'], ['366d', '366d'], ['1h30m', '9h']])('after a reminder at %s the next one is suggested at %s', (last, next) => {
  expect(wellAfter(last)).toBe(next);
});

test('whatever the last reminder says, the suggestion is a time a flow can wait', () => {
  for (const last of ['1s', '59s', '59m', '23h', '99999s', '99999m', '300d', '365d23h']) expect(duration.safeParse(wellAfter(last)).success, last).toBe(true);
  expect(wellAfter('')).toBeUndefined();
  expect(wellAfter('soon')).toBeUndefined();
});
