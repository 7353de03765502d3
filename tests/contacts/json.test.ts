/** What a person may expect when they upload JSON: every record arrives, and every fault has a place. */
import { cleanJson } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAll, recordsOf } from './reading.ts';

describe('I upload JSON', () => {
  const PEOPLE = [{ name: 'Zoë 🌿', tags: ['a', { b: null }], address: { city: '杭州' } }, { name: '陈思远', active: true, age: 41.5 }];

  test('as an array, an object by id, or one object per line', async () => {
    const [first, second] = PEOPLE;
    expect(await readAll(JSON.stringify(PEOPLE), 'json')).toEqual([{ row: 1, record: first }, { row: 2, record: second }]);
    expect(await readAll(JSON.stringify({ zoe: first, chen: second }, null, 2), 'json')).toEqual([
      { row: 1, key: 'zoe', record: first },
      { row: 2, key: 'chen', record: second },
    ]);
    expect(await readAll(PEOPLE.map((each) => `${JSON.stringify(each)}\r\n\r\n`).join(''), 'json')).toEqual([{ row: 1, record: first }, { row: 2, record: second }]);
  });

  test('one object per line whose first values are objects is not taken for an object by id', async () => {
    const people = [{ name: { first: 'Ada' } }, { name: { first: 'Inés' } }];
    expect(await recordsOf(people.map((each) => JSON.stringify(each)).join('\n'), 'json')).toEqual(people);
  });

  test('a single object over several lines is one record', async () => {
    expect(await recordsOf('{\n  "name": "Ada",\n  "tags": [1, 2]\n}\n', 'json')).toEqual([{ name: 'Ada', tags: [1, 2] }]);
  });

  test.each([[1], [2], [3], [5]])('cut into chunks of %i bytes, through the middle of characters', async (size) => {
    expect(await recordsOf(`\ufeff${JSON.stringify(PEOPLE)}`, 'json', [size])).toEqual(PEOPLE);
    expect(await recordsOf(`\ufeff${JSON.stringify({ k: PEOPLE[0] })}`, 'json', [size])).toEqual([PEOPLE[0]]);
  });

  test('whatever records I have, however they are arranged and the file is cut', async () => {
    const record = fc.dictionary(fc.string({ unit: 'binary', maxLength: 8 }), fc.jsonValue({ depthSize: 'small', stringUnit: 'binary' }), { maxKeys: 5 });
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
    const arrange: Record<string, (records: unknown[]) => string> = {
      array: (records) => JSON.stringify(records),
      'array over lines': (records) => JSON.stringify(records, null, '\t'),
      object: (records) => JSON.stringify(Object.fromEntries(records.map((each, index) => [`k${index}`, each]))),
      lines: (records) => records.map((each) => JSON.stringify(each)).join('\n'),
    };
    await fc.assert(
      // From two records on, since one line could also be an object by id.
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 8 }), cuts, fc.constantFrom(...Object.values(arrange)), async (records, sizes, file) => {
        expect(await recordsOf(file(records), 'json', sizes)).toEqual(cleanJson(JSON.parse(JSON.stringify(records))));
      }),
    );
  });

  test('with brackets, quotes and backslashes inside my texts', async () => {
    const records = [{ 'a"}': '"]}{[\\', b: '\\"' }, { c: '\\\\', 'd\\': '{' }, { e: '"' }];
    for (const file of [JSON.stringify(records), JSON.stringify({ ...records }), records.map((each) => JSON.stringify(each)).join('\n')]) {
      expect(await recordsOf(file, 'json', [1, 3])).toEqual(records);
    }
  });

  test('an empty array has no records, an empty file is said to be empty', async () => {
    expect(await readAll('[]', 'json')).toEqual([]);
    expect(await readAll('{}', 'json')).toEqual([]);
    expect(await readAll(' \n', 'json')).toEqual([{ row: 0, error: expect.stringContaining('empty') }]);
  });

  test('an id with more digits than a number keeps stays exact', async () => {
    const file = '[{"id": 1234567890123456789, "share": 0.12345678901234567890, "note": "1234567890123456789", "price": 12.5}]';
    expect(await recordsOf(file, 'json')).toEqual([{ id: '1234567890123456789', share: 0.12345678901234568, note: '1234567890123456789', price: 12.5 }]);
  });

  test.each([
    ['a missing comma', '[{"a":1}\n {"a":3}]', 2, 'line 2, column 2'],
    ['a missing comma after other letters', '{"ключ":{"a":1} "b":{}}', 2, 'line 1, column 17'],
    ['a value that is none', '[{"a":1},\n  {"é":NaN},{"a":3}]', 2, 'line 2, column 8'],
    ['a key without quotes', '[{"a":1},{"a":2,\n b:3}]', 2, 'line 2, column 2'],
    ['a comma too many', '[{"a":1},{"a":2,}]', 2, 'line 1, column 17'],
    ['a wrong bracket', '[{"a":1},{"a":[2}]', 2, 'line 1, column 17'],
    ['a line break inside a text', '[{"a":1},{"a":"x\ny"}]', 2, 'line 1, column 17'],
    ['an unknown escape', '[{"a":1},{"a":"\\q"}]', 2, 'line 1, column 16'],
    ['a file cut off', '{"x":{"a":1},"y":{"a":', 2, 'line 1, column 22'],
    ['text after the end', '[{"a":1}]\n[]', 2, 'line 2, column 1'],
  ])('%s: I keep what came before and learn the place', async (_, file, row, place) => {
    const reads = await readAll(file, 'json');
    expect(reads).toHaveLength(2);
    expect(reads[0]?.record).toEqual({ a: 1 });
    expect(reads[1]).toEqual({ row, error: expect.stringContaining(place) });
    expect(reads[1]?.error).toContain('correct the file');
  });

  test('a broken line does not take the next lines with it', async () => {
    expect(await readAll('{"a":1}\n{"a":\n{"a":3}\n', 'json')).toEqual([
      { row: 1, record: { a: 1 } },
      { row: 2, error: expect.stringContaining('line 2, column 6') },
      { row: 3, record: { a: 3 } },
    ]);
  });

  test('text that looks like records inside a broken text is never read as records', async () => {
    const reads = await readAll('[{"note":"a},{"admin":true},{"b":"c"}]', 'json');
    expect(reads).toHaveLength(1);
    expect(reads[0]?.error).toContain('column');
  });

  test('entries that are no objects are left out by row', async () => {
    expect(await readAll('[1,null,{"a":1}]', 'json')).toEqual([
      { row: 1, error: expect.stringContaining('a number where an object is expected') },
      { row: 2, error: expect.stringContaining('null') },
      { row: 3, record: { a: 1 } },
    ]);
  });

  test('a file in another encoding is refused in words', async () => {
    const [read] = await readAll(Buffer.from([0x5b, 0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d, 0x5d]), 'json');
    expect(read?.error).toContain('UTF-8');
  });
});
