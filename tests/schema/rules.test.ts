/** Rules that people build with a mouse: each comparison, what happens to what is missing, and that no data can make them fail. */
import { cleanJson, type Json, type JsonObject, LIMITS, OPERATORS, rule, type Rule, ruleReads, testRule } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../build/arbitraries.ts';

const SETTING = { zone: 'Europe/Lisbon', at: Date.parse('2026-03-03T09:00:00Z') };
const holds = (value: unknown, operator: (typeof OPERATORS)[number], wanted?: Json) => testRule({ field: 'x', operator, value: wanted }, value === undefined ? {} : { x: value as Json }, SETTING).met;

describe('a comparison', () => {
  test.each([
    ['is', 'Delivered', ' delivered ', true],
    ['is', 'ＯＫ', 'ok', true],
    ['is', 'ﬁne', 'fine', true],
    ['is', 12, '12', true],
    ['is', '12,50', 12.5, true],
    ['is', '1,250', 1250, true],
    ['is', true, 'true', true],
    ['is', 'yes', true, false],
    ['is', '12345678901234567890', '12345678901234567891', false],
    ['is', { a: 1 }, { a: 2 }, false],
    ['is', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['is', '已签收', '已签收', true],
    ['is-not', 'pending', 'delivered', true],
    ['is-not', 'Delivered', 'delivered', false],
    ['contains', 'Return requested', 'RETURN', true],
    ['contains', '退货申请', '退货', true],
    ['contains', ['Table', 'Lamp'], 'lamp', true],
    ['contains', ['Table', 'Lamp'], 'lam', false],
    ['contains', [12, 13], '13', true],
    ['contains', 'anything', '', false],
    ['not-contains', ['Table'], 'lamp', true],
    ['not-contains', 'Return requested', 'return', false],
    ['starts-with', 'pending (item modified)', 'Pending', true],
    ['starts-with', 'not pending', 'pending', false],
    ['one-of', 'processed', 'pending, Processed', true],
    ['one-of', '已签收', ['已送达', '已签收'], true],
    ['one-of', 'late', 'pending，processed', false],
    ['one-of', 'processed', 'pending，processed', true],
    ['greater', 500.01, '500', true],
    ['greater', 500, 500, false],
    ['greater', '1,000', 500, true],
    ['greater', 'many', 5, false],
    ['at-least', '500', 500, true],
    ['less', 4, 5, true],
    ['less', '', 5, false],
    ['at-most', 5, '5', true],
    ['before', '2026-03-02', 'now', true],
    ['before', '2026-03-04', 'now', false],
    ['before', 'soon', 'now', false],
    ['after', '2026-03-03T09:00:01Z', 'now', true],
    ['after', '2026-03-03T10:00:00+02:00', '2026-03-03T07:59:59Z', true],
    ['after', '2026-02-31', '2026-01-01', false],
  ] as [(typeof OPERATORS)[number], Json, Json, boolean][])('%s: %j and %j is %s', (operator, saw, wanted, met) => {
    expect(holds(saw, operator, wanted)).toBe(met);
  });

  test.each([['', true], [null, true], [[], true], [{}, true], [undefined, true], [0, false], [false, false], [' x', false], [['a'], false]])('empty: %j is %s, and exists is the opposite', (value, empty) => {
    expect(holds(value, 'empty')).toBe(empty);
    expect(holds(value, 'exists')).toBe(!empty);
  });

  test('is tried here for every operator there is', () => {
    // A new operator must be added above: this list is the reminder.
    expect([...OPERATORS]).toEqual(['is', 'is-not', 'contains', 'not-contains', 'starts-with', 'one-of', 'greater', 'at-least', 'less', 'at-most', 'before', 'after', 'exists', 'empty']);
  });

  test('with something missing is a comparison with nothing', () => {
    expect(holds(undefined, 'is', 'delivered')).toBe(false);
    expect(holds(undefined, 'is-not', 'delivered')).toBe(true);
    for (const operator of ['contains', 'starts-with', 'one-of', 'greater', 'less', 'before', 'after'] as const) expect(holds(undefined, operator, 'x')).toBe(false);
    expect(testRule({ field: 'a.b.c.d', operator: 'is', value: 1 }, { a: { b: 'text' } }, SETTING)).toMatchObject({ met: false, saw: null });
  });

  test('never fails, whatever the data and the value are, and changes neither', () => {
    fc.assert(
      fc.property(json, json, fc.constantFrom(...OPERATORS), (saw, value, operator) => {
        const before = JSON.stringify([saw, value]);
        const { met } = testRule({ field: 'x', operator, value }, { x: saw }, SETTING);
        expect(typeof met).toBe('boolean');
        expect(JSON.stringify([saw, value])).toBe(before);
      }),
      { numRuns: 1_000 },
    );
  });

  test('of anything with itself holds, and is-not is always the opposite', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(holds(a, 'is', cleanJson(a))).toBe(true);
        expect(holds(a, 'is-not', b)).toBe(!holds(a, 'is', b));
        expect(holds(a, 'is', b)).toBe(holds(b, 'is', a));
      }),
    );
  });
});

describe('several conditions', () => {
  const a: Rule = { field: 'a', operator: 'exists' };
  const b: Rule = { field: 'b', operator: 'exists' };

  test.each([
    [{ all: [a, b] }, { a: 1, b: 1 }, true, 'b'],
    [{ all: [a, b] }, { b: 1 }, false, 'a'],
    [{ any: [a, b] }, { b: 1 }, true, 'b'],
    [{ any: [a, b] }, {}, false, 'b'],
    [{ all: [{ any: [a, b] }, { all: [b] }] }, { b: 1 }, true, 'b'],
    [{ all: [] }, {}, true, undefined],
    [{ any: [] }, {}, false, undefined],
  ] as [Rule, JsonObject, boolean, string | undefined][])('%j with %j is %s, decided by %s', (rule, scope, met, decided) => {
    const outcome = testRule(rule, scope, SETTING);
    expect([outcome.met, outcome.by?.field]).toEqual([met, decided]);
  });

  test('read what each of them reads', () => {
    expect(ruleReads({ all: [a, { any: [b, { field: 'c.d', operator: 'is', value: 1 }] }] })).toEqual(['a', 'b', 'c.d']);
  });

  test('may be 200, and 201 are refused with the number', () => {
    const many = (count: number): Rule => ({ all: [{ any: Array.from({ length: 99 }, () => a) }, { any: Array.from({ length: count - 102 }, () => a) }] });
    expect(rule.safeParse(many(LIMITS.ruleConditions)).success).toBe(true);
    const refused = rule.safeParse(many(LIMITS.ruleConditions + 1));
    expect(refused.error?.issues[0]?.message).toBe('has more than 200 conditions');
  });

  test('may not nest without end', () => {
    const deep = (levels: number): Rule => (levels === 0 ? a : { all: [deep(levels - 1)] });
    expect(rule.safeParse(deep(10)).success).toBe(true);
    expect(rule.safeParse(deep(60)).success).toBe(false);
  });

  test.each([[{}], [{ field: 'x' }], [{ field: '', operator: 'is' }], [{ field: 'x', operator: 'matches', value: '.*' }], [{ all: {} }], [{ any: [{}] }], [{ field: 'x', operator: 'is', value: 1, extra: 1 }], [null]])('%j is no rule', (value) => {
    expect(rule.safeParse(value).success).toBe(false);
  });
});
