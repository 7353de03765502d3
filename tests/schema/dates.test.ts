/** Dates for customers: in their language, in the workspace's time zone, never in that of the machine. */
import { execFileSync } from 'node:child_process';
import { formatDate, parseTemplate, toInstant } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../build/arbitraries.ts';
import { root } from '../build/files.ts';

/** Tuesday, 23:30 in UTC: already Wednesday in Shanghai. */
const AT = Date.parse('2026-03-03T23:30:00Z');
const show = (value: unknown, style: string, more: Partial<{ zone: string; language: string }> = {}) => formatDate(value, { style, zone: 'UTC', language: 'en', now: AT, ...more });

describe('a date is written', () => {
  test.each([
    ['long', 'en', 'Tuesday, March 3'],
    ['short', 'en', 'Mar 3, 2026'],
    ['time', 'en', '11:30 PM'],
    ['iso', 'en', '2026-03-03'],
    ['long', 'zh-CN', '3月3日星期二'],
    ['short', 'zh-CN', '2026年3月3日'],
    ['time', 'zh-CN', '23:30'],
    ['iso', 'zh-CN', '2026-03-03'],
    ['no such style', 'en', 'Tuesday, March 3'],
    ['constructor', 'en', 'Tuesday, March 3'],
  ])('as %s in %s: %s', (style, language, shown) => {
    expect(show(AT, style, { language }).replaceAll('\u202F', ' ')).toBe(shown);
  });

  test('in full with its day and its time, in both languages', () => {
    expect(show(AT, 'full')).toMatch(/Tuesday.*March 3.*11:30/);
    expect(show(AT, 'full', { language: 'zh-CN' })).toMatch(/3月3日星期二.*23:30/);
  });

  test('in the zone it is asked for', () => {
    expect(show(AT, 'long', { zone: 'Asia/Shanghai' })).toBe('Wednesday, March 4');
    expect(show('now', 'iso', { zone: 'Asia/Shanghai' })).toBe('2026-03-04');
    expect(show('2026-03-03', 'long', { zone: 'America/Los_Angeles' })).toBe('Tuesday, March 3');
    expect(show('2026-03-03T09:00:00+08:00', 'time', { zone: 'Asia/Shanghai', language: 'zh-CN' })).toBe('09:00');
    expect(show('2026-03-03 09:00', 'time', { zone: 'Asia/Tokyo', language: 'zh-CN' })).toBe('09:00');
  });

  test('in English where the language has no dates of its own', () => {
    for (const language of ['en_US', 'en-12', 'toolonglanguage', '', 'x']) expect(show(AT, 'long', { language })).toContain('March');
  });
});

test('the machine’s own time zone makes no difference', () => {
  const source = `import { formatDate } from './packages/schema/src/language/dates.ts'; console.log(['long','short','time','full','iso'].flatMap((style) => ['2026-03-03', '2026-03-29 02:30', 'now', ${AT}].map((value) => formatDate(value, { style, zone: 'Europe/Lisbon', language: 'zh-CN', now: ${AT} }))).join('|'))`;
  const shown = ['UTC', 'Asia/Kathmandu', 'America/St_Johns', 'Pacific/Kiritimati'].map((TZ) => execFileSync(process.execPath, ['--input-type=module-typescript', '-e', source], { cwd: root, env: { ...process.env, TZ, NODE_NO_WARNINGS: '1' }, encoding: 'utf8' }));
  expect(new Set(shown).size).toBe(1);
  expect(shown[0]).toContain('3月3日');
});

describe('what is no date', () => {
  test.each([['soon', 'soon'], ['2026-02-31', '2026-02-31'], ['', ''], [null, ''], [undefined, ''], [true, 'true'], [1e20, '100000000000000000000'], [Number.MAX_VALUE, '1.7976931348623157e+308'], ['2026-13-01T00:00:00Z', '2026-13-01T00:00:00Z']])('%j is shown as it is', (value, shown) => {
    expect(show(value, 'long')).toBe(shown);
  });

  test('never fails, whatever it is', () => {
    fc.assert(
      fc.property(json, fc.constantFrom('long', 'short', 'time', 'full', 'iso', 'x'), fc.constantFrom('en', 'zh-CN', 'de', 'xx'), fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Lisbon'), (value, style, language, zone) => {
        const written = typeof value === 'object' ? null : value;
        expect(typeof show(written, style, { language, zone })).toBe('string');
        expect(() => parseTemplate('{{ x | date: style }}').render({ x: written, style }, { zone, language, at: AT })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test('is no moment either', () => {
    for (const value of ['soon', '2026-02-31', '12:00', null, true, {}, Number.NaN, 1e20]) expect(toInstant(value, AT, 'UTC')).toBeUndefined();
    expect(toInstant('now', AT, 'UTC')).toBe(BigInt(AT) * 1_000_000n);
  });
});

test('a day begins at midnight of the zone, also on the days when clocks change', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }), fc.constantFrom('UTC', 'Europe/Lisbon', 'America/New_York', 'Asia/Shanghai'), (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      expect(show(day, 'iso', { zone })).toBe(day);
    }),
  );
});
