/** The smallest words of a flow: JSON from outside, texts by language, names of variables, lengths of time, contacts. */
import { cleanJson, cleanText, contactScope, define, duration, durationMs, id, isObject, type Json, type JsonObject, language, pickText, readPath, rootOf, text, variableName, writePath } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../build/arbitraries.ts';

describe('text from outside', () => {
  test('loses only what no database can hold', () => {
    expect(cleanText('a\u0000b')).toBe('ab');
    expect(cleanText('a\uD83D')).toBe('a\uFFFD');
    expect(cleanText('你好 😀')).toBe('你好 😀');
  });

  test('is cut at its limit, and never through the middle of an emoji', () => {
    expect(cleanText('abcdef', 3)).toBe('abc');
    expect(cleanText('ab😀', 3).isWellFormed()).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (value, max) => {
        const clean = cleanText(value, max);
        expect(clean.isWellFormed() && !clean.includes('\u0000') && clean.length <= max).toBe(true);
        expect(cleanText(clean, max)).toBe(clean);
      }),
    );
  });
});

describe('JSON from outside', () => {
  test('is copied as it is, and its keys never reach a prototype', () => {
    fc.assert(
      fc.property(json, (value) => {
        const copy = cleanJson(value);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(cleanJson(JSON.parse(JSON.stringify(value)))));
        if (isObject(copy)) expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
      }),
    );
    const evil = cleanJson(JSON.parse('{"__proto__":{"admin":true}}')) as JsonObject;
    expect((evil as { admin?: unknown }).admin).toBeUndefined();
    expect(Object.keys(evil)).toEqual(['__proto__']);
  });

  test('that is no JSON becomes null', () => {
    expect(cleanJson({ a: undefined, b: () => 1, c: Number.NaN, d: Symbol.iterator, e: 1n })).toEqual({ a: null, b: null, c: null, d: null, e: null });
  });

  test('that nests too deep is refused by name', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(() => cleanJson(deep)).toThrow(/deeper than 64 levels/);
  });
});

describe('a text in several languages', () => {
  test.each([
    ['the wanted language', { en: 'Hi', 'zh-CN': '您好' }, 'zh-CN', '您好'],
    ['the same language of another place', { en: 'Hi', 'zh-CN': '您好' }, 'zh-TW', '您好'],
    ['the flow’s first language that has one', { en: '', fr: 'Salut', de: 'Hallo' }, 'pt', 'Hallo'],
    ['any, when the flow’s languages have none', { fr: 'Salut' }, 'pt', 'Salut'],
    ['nothing, when nothing is written', { en: '' }, 'en', ''],
    ['nothing, when there is no language', {}, 'en', ''],
    ['the other, when the wanted one is empty', { 'zh-CN': '', en: 'Hi' }, 'zh-CN', 'Hi'],
    ['nothing of JavaScript’s own', {}, 'constructor', ''],
  ])('gives %s', (_what, source, wanted, picked) => {
    expect(pickText(source as Record<string, string>, wanted, ['en', 'de'])).toBe(picked);
  });

  test('knows languages by their tags', () => {
    for (const tag of ['en', 'zh-CN', 'pt-BR', 'sr-Latn-RS']) expect(language.safeParse(tag).success).toBe(true);
    for (const tag of ['English', 'EN', 'zh_CN', '', 'constructor', 'e']) expect(language.safeParse(tag).success).toBe(false);
    expect(text.safeParse({ en: 'x', 'zh-CN': '' }).success).toBe(true);
    expect(text.safeParse({ English: 'x' }).success).toBe(false);
  });
});

describe('a name for an answer', () => {
  test.each(['answer', 'order_number', 'order.id', 'a.b.c.d', 'A1'])('may be %s', (name) => {
    expect(variableName.safeParse(name).success).toBe(true);
  });

  test.each(['', '1st', 'order number', 'a.', '.a', 'a.b.c.d.e', '订单', '__proto__', 'order.__proto__', 'constructor', 'a.prototype', 'x'.repeat(65)])('may not be %s', (name) => {
    expect(variableName.safeParse(name).success).toBe(false);
  });

  test('reads back what was written, and leaves everything else alone', () => {
    const name = fc.stringMatching(/^[a-z]{1,3}(\.[a-z]{1,3}){0,3}$/);
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), json, { noNullPrototype: true }), name, json, (root, path, value) => {
        const before = JSON.stringify(root);
        const next = writePath(root, path, value);
        expect(readPath(next, path)).toEqual(value);
        expect(JSON.stringify(root)).toBe(before);
        for (const key of Object.keys(root)) if (key !== rootOf(path)) expect(next[key]).toBe(root[key]);
      }),
    );
  });

  test('finds what is there, and nothing of JavaScript’s own', () => {
    const scope: Json = { order: { items: [{ name: 'Table' }], status: 'sent' } };
    expect(readPath(scope, 'order.items.0.name')).toBe('Table');
    expect(readPath(scope, 'order.items.size')).toBe(1);
    for (const path of ['order.missing', 'order.status.length', 'order.constructor', '__proto__', 'toString', 'order.items.map', 'order.items.-1', '']) expect(readPath(scope, path)).toBeUndefined();
  });

  test('called __proto__ sets no prototype, whoever writes it', () => {
    const next = writePath({}, '__proto__.admin', true);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
    expect((next as { admin?: unknown }).admin).toBeUndefined();
    const object: JsonObject = {};
    define(object, '__proto__', { admin: true });
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });
});

describe('a length of time', () => {
  test.each([['30s', 30_000], ['10m', 600_000], ['4h', 14_400_000], ['1d', 86_400_000], ['1h30m', 5_400_000], ['366d', 31_622_400_000]])('%s is %d milliseconds', (written, ms) => {
    expect(duration.safeParse(written).success).toBe(true);
    expect(durationMs(written)).toBe(ms);
  });

  test.each(['', '10', 'm', '10 m', '1w', '1M', '1y', '-1h', '1.5h', 'tomorrow 10m', '367d', '0s', '0d0m'])('%j is none', (written) => {
    expect(duration.safeParse(written).success).toBe(false);
    if (written !== '367d') expect(durationMs(written)).toBe(0);
  });
});

test('an id may be anything short that JavaScript gives no meaning to', () => {
  for (const each of ['a', 'ask_number', 'e-1', 'toString', 'A'.repeat(64)]) expect(id.safeParse(each).success).toBe(true);
  for (const each of ['', '_a', '-a', 'a b', 'ä', 'constructor', 'prototype', '__proto__', 'A'.repeat(65)]) expect(id.safeParse(each).success).toBe(false);
});

test('a contact is read by its well-known names first, then by its own', () => {
  expect(contactScope({ id: 'c1', name: 'Ada Maria Moreno', email: 'ada@example.com', attributes: { vip: true, name: 'ignored', city: 'Lisbon' } })).toEqual({ id: 'c1', name: 'Ada Maria Moreno', first_name: 'Ada', last_name: 'Maria Moreno', email: 'ada@example.com', phone: null, language: null, vip: true, city: 'Lisbon' });
});
