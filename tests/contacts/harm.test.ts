/** Uploads that mean harm are answered, not obeyed. */
import { describe, expect, test } from 'vitest';
import { readAll, recordsOf } from './reading.ts';

describe('somebody means harm', () => {
  test('keys that JavaScript gives a meaning are plain data', async () => {
    const [json] = await recordsOf('[{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}},"in":{"__proto__":{"y":1}}}]', 'json');
    const [csv] = await recordsOf('__proto__,constructor,prototype\n1,2,3\n', 'csv');
    expect(Object.keys(json ?? {})).toEqual(['__proto__', 'constructor', 'in']);
    expect(Object.keys(json?.in ?? {})).toEqual(['__proto__']);
    expect(Object.keys(csv ?? {})).toEqual(['__proto__', 'constructor', 'prototype']);
    for (const record of [json, json?.in, csv]) {
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    }
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
    expect(await readAll('{"__proto__":{"a":1}}', 'json')).toEqual([{ row: 1, key: '__proto__', record: { a: 1 } }]);
  });

  test('what a database cannot hold is taken out', async () => {
    expect(await recordsOf('[{"a\\u0000b":"x\\u0000y\\ud800z"}]', 'json')).toEqual([{ ab: 'xy\ufffdz' }]);
    expect(await recordsOf('a\u0000b\nx\u0000y', 'csv')).toEqual([{ ab: 'xy' }]);
  });

  test('a record over a limit is left out by row, and the limit is named', async () => {
    const records = [{ a: 1 }, { a: 'x'.repeat(300) }, { a: 'é'.repeat(60) }, { a: [[[1]]] }, { a: { b: 1, c: 2, d: 3 } }, { ['k'.repeat(70)]: 1 }, { a: 2 }];
    const limits = { recordBytes: 256, textBytes: 100, depth: 3, keys: 3, keyCharacters: 50 };
    const words = ['larger than 256 bytes', 'text of more than 100 bytes', 'deeper than 3 levels', 'more than 3 keys', 'longer than 50 characters'];
    for (const file of [JSON.stringify(records), records.map((each) => JSON.stringify(each)).join('\n')]) {
      const reads = await readAll(file, 'json', limits);
      expect(reads[0]?.record).toEqual({ a: 1 });
      expect(reads.slice(1, 6).map((read) => read.error)).toEqual(words.map((part) => expect.stringContaining(part)));
      expect(reads[6]).toEqual({ row: 7, record: { a: 2 } });
    }
  });

  test('brackets without end and numbers without end are answered, not obeyed', async () => {
    expect((await readAll(`[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}},{"b":1}]`, 'json', {}, [65_536]))[0]?.error).toContain('deeper than 64 levels');
    expect((await readAll('['.repeat(200_000), 'json', {}, [65_536]))[0]?.error).toContain('middle of a record');
    expect(await readAll('[{"a":1e999},{"b":1}]', 'json')).toEqual([{ row: 1, error: expect.stringContaining('too large') }, { row: 2, record: { b: 1 } }]);
  });

  test('more records than allowed stop the import', async () => {
    await expect(readAll('a\n1\n2\n3\n', 'csv', { records: 2 })).rejects.toMatchObject({ name: 'ImportError', code: 'import-too-many-records', message: expect.stringContaining('Split it') });
  });
});
