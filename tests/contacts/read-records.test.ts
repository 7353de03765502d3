/** What a person may expect when they upload a CSV or JSON file: every record arrives, and every problem has a place. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cleanJson, type JsonObject } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferColumns, readContact, readRecords, suggestKeyColumn } from '../../apps/runtime/src/contacts/read-records.ts';

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

describe('I upload CSV', () => {
  test.each([[','], [';'], ['\t']])('separated by %j', async (sign) => {
    const rows = [['name', 'city', 'note'], ['Zoë', '', `"two\r\nlines${sign} ""quoted"""`]];
    const file = rows.map((cells) => `${cells.join(sign)}\r\n`).join('');
    for (const size of [1, 2, 5, 1000]) {
      expect(await recordsOf(`\ufeff${file}`, 'csv', [size])).toEqual([{ name: 'Zoë', city: null, note: `two\r\nlines${sign} "quoted"` }]);
    }
  });

  test('signs inside a quoted column name do not decide the delimiter', async () => {
    expect(await recordsOf('"last, first, middle";city\nMoreno;Providence', 'csv')).toEqual([{ 'last, first, middle': 'Moreno', city: 'Providence' }]);
  });

  test('numbers stay as they are written', async () => {
    expect(await recordsOf('zip,price\n02903,12.50\n', 'csv')).toEqual([{ zip: '02903', price: '12.50' }]);
  });

  test('rows of another length are named and the rest goes on', async () => {
    expect(await readAll('a,b\n1,2\n3\n4,5,6\n\n7,8\n,\n', 'csv')).toEqual([
      { row: 1, record: { a: '1', b: '2' } },
      { row: 2, error: expect.stringMatching(/line 3.*1 cell where the first line names 2 columns/) },
      { row: 3, error: expect.stringMatching(/line 4.*3 cells/) },
      { row: 4, record: { a: '7', b: '8' } },
    ]);
  });

  test('a quote that is never closed is said, and what came before is kept', async () => {
    expect(await readAll('a,b\n1,2\n3,"x\n4,5\n', 'csv')).toEqual([{ row: 1, record: { a: '1', b: '2' } }, { row: 2, error: expect.stringContaining('never closed') }]);
  });

  test('columns without a name, or with the same name twice, lose nothing', async () => {
    expect(await recordsOf('phone,phone,,\n1,2,3,4', 'csv')).toEqual([{ phone: '1', phone_2: '2', column_3: '3', column_4: '4' }]);
  });

  test('a sign of inches is text', async () => {
    expect(await recordsOf('item,size\nPot,6" wide\n', 'csv')).toEqual([{ item: 'Pot', size: '6" wide' }]);
  });

  test('a header alone has no records, an empty file is said to be empty', async () => {
    expect(await readAll('a,b\n', 'csv')).toEqual([]);
    expect(await readAll('', 'csv')).toEqual([{ row: 0, error: expect.stringContaining('empty') }]);
  });

  test('a file in another encoding is refused in words', async () => {
    for (const tail of [[0xcd, 0xf5, 0x0a], [0xe6, 0x9d]]) {
      const [read] = await readAll(Buffer.concat([Buffer.from('name\n'), Buffer.from(tail)]), 'csv');
      expect(read?.error).toContain('UTF-8');
    }
  });
});

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

describe('my file is large', () => {
  const LINE = JSON.stringify({ name: 'Ada Moreno', note: 'fern '.repeat(200) });
  const files = {
    array: { format: 'json', chunk: (index: number) => `${index === 0 ? '[' : ','}${LINE}` },
    object: { format: 'json', chunk: (index: number) => `${index === 0 ? '{' : ','}"k${index}":${LINE}` },
    lines: { format: 'json', chunk: () => `${LINE}\n` },
    csv: { format: 'csv', chunk: (index: number) => (index === 0 ? 'name,note\n' : `Ada Moreno,${'fern '.repeat(200)}\n`) },
  } as const;

  test.each(Object.entries(files))('%s: records come while the file is still being sent', async (_, { format, chunk }) => {
    const upload = new LongUpload(8 * 1_048_576, chunk);
    let furthestAhead = 0;
    let taken = 0;
    for await (const read of readRecords(upload, { format })) {
      if ('error' in read) break;
      taken += LINE.length;
      furthestAhead = Math.max(furthestAhead, upload.bytes - taken);
    }
    expect(taken).toBeGreaterThan(7 * 1_048_576);
    expect(furthestAhead).toBeLessThan(1_048_576);
  });

  test('I can stop in the middle, and the rest is not read', async () => {
    const upload = new LongUpload(20 * 1_048_576, files.csv.chunk);
    for await (const read of readRecords(upload, { format: 'csv' })) {
      if (read.row === 10) break;
    }
    expect(upload.bytes).toBeLessThan(1_048_576);
  });

  test.each(['object', 'csv'] as const)('%s: over 50 MB it is refused, after the records that fit', async (arrangement) => {
    const { format, chunk } = files[arrangement];
    const upload = new LongUpload(60 * 1_048_576, chunk);
    let records = 0;
    const reading = (async () => {
      for await (const read of readRecords(upload, { format })) if ('record' in read) records += 1;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'ImportError', code: 'import-too-large', message: expect.stringContaining('50 MB') });
    expect(records * LINE.length).toBeGreaterThan(49 * 1_048_576);
    expect(upload.bytes).toBeLessThan(51 * 1_048_576);
  });
});

describe('the columns of my table are proposed', () => {
  test('with a type each, in the order of the file', () => {
    const sample: JsonObject[] = [
      { order: 'A1', total: '12.50', paid: 'true', at: '2026-03-01', items: [], to: { city: 'Lyon' }, zip: '02903', note: null },
      { order: 'A2', total: '3', paid: 'FALSE', at: '2026-03-02T10:00:00Z', items: [1], to: null, zip: '69001', extra: 4 },
    ];
    expect(inferColumns(sample)).toEqual([
      { name: 'order', type: 'text' },
      { name: 'total', type: 'number' },
      { name: 'paid', type: 'boolean' },
      { name: 'at', type: 'date' },
      { name: 'items', type: 'list' },
      { name: 'to', type: 'record' },
      { name: 'zip', type: 'text' },
      { name: 'note', type: 'text' },
      { name: 'extra', type: 'number' },
    ]);
  });

  test('codes made of digits stay text, and so do columns of several types', () => {
    const types = inferColumns([{ product_id: '1234', phone: '5550100', 会员编号: '8', mixed: 1, padded: '007', day: '2026-13-40' }, { mixed: 'x' }]).map((column) => column.type);
    expect(types).toEqual(['text', 'text', 'text', 'text', 'text', 'text']);
  });

  test.each([
    ['orders', [{ user_id: 'u', id: 1 }, { user_id: 'v', id: 2 }], undefined, 'id'],
    ['orders', [{ user_id: 'u', orderId: '1' }, { user_id: 'v', orderId: '2' }], undefined, 'orderId'],
    ['categories', [{ 'Category ID': '1', id: null }], undefined, 'Category ID'],
    ['things', [{ other_id: 'p', slug: 'a' }, { other_id: 'q', slug: 'b' }], ['a', 'b'], 'slug'],
    ['people', [{ name: 'Ada', email: 'a@example.com' }, { name: 'Ada', email: 'b@example.com' }], undefined, 'email'],
    ['orders', [{ order_id: '1' }, { order_id: '1' }], undefined, undefined],
    ['orders', [], undefined, undefined],
  ])('what identifies a record of %s', (table, sample, keys, expected) => {
    expect(suggestKeyColumn(inferColumns(sample), table, sample, keys)).toBe(expected);
  });
});

describe('a person is recognised', () => {
  test.each([
    [{ 'E-Mail': ' ada@example.com ', 'Full Name': 'Ada Moreno', Mobile: '+1 401 555 0100', locale: 'en_US.UTF-8' }, { email: 'ada@example.com', name: 'Ada Moreno', phone: '+1 401 555 0100', language: 'en-US' }],
    [{ first_name: 'Ada', last_name: 'Moreno', mail: 'ada@example.com', tel: 4015550100, lang: 'EN' }, { name: 'Ada Moreno', email: 'ada@example.com', phone: '4015550100', language: 'en' }],
    [{ name: { first_name: 'Ada', last_name: 'Moreno' } }, { name: 'Ada Moreno' }],
    [{ name: { first_name: '思远', last_name: '陈' } }, { name: '陈思远' }],
    [{ 姓名: '林雨桐', 邮箱: 'lin@example.com', 手机: '13800000000', 语言: 'zh-cn' }, { name: '林雨桐', email: 'lin@example.com', phone: '13800000000', language: 'zh-CN' }],
    [{ 姓: '周', 名: '子涵' }, { name: '周子涵' }],
    [{ name: { first_name: 'Sukarti', last_name: '' } }, { name: 'Sukarti' }],
  ])('in %j', (record, expected) => {
    expect(readContact(record)).toEqual({ ...expected, attributes: record });
  });

  test('what does not look like its column is left to the attributes', () => {
    const record = { email: 'n/a', phone: 'call me', language: 'English', name: '', __proto__: null };
    expect(readContact(record)).toEqual({ attributes: record });
    expect(readContact({ email: 'n/a', mail: 'ada@example.com' }).email).toBe('ada@example.com');
  });

  test('the key in the file comes before the record’s own id', () => {
    expect(readContact({ user_id: 'u1' }).externalId).toBe('u1');
    expect(readContact({ id: 42 }).externalId).toBe('42');
    expect(readContact({ user_id: 'u1' }, 'k1').externalId).toBe('k1');
  });
});

const RETAIL = fileURLToPath(new URL('../../../shared/data/retail_crm/', import.meta.url));

describe.skipIf(!existsSync(RETAIL))('I upload the retail data set', () => {
  const read = async (name: string) => {
    const reads: { key: string; record: JsonObject }[] = [];
    for await (const each of readRecords(createReadStream(`${RETAIL}${name}.json`, { highWaterMark: 1_021 }), { format: 'json' })) {
      if ('error' in each) throw new Error(each.error);
      reads.push({ key: each.key ?? '', record: each.record });
    }
    return reads;
  };

  test.each([
    ['users', 500, 'user_id'],
    ['orders', 1_000, 'order_id'],
    ['products', 50, 'product_id'],
  ])('%s: %i records, known by %s, nothing changed', async (name, count, key) => {
    const reads = await read(name);
    const records = reads.map((each) => each.record);
    expect(reads).toHaveLength(count);
    expect(Object.fromEntries(reads.map((each) => [each.key, each.record]))).toEqual(JSON.parse(readFileSync(`${RETAIL}${name}.json`, 'utf8')));
    expect(suggestKeyColumn(inferColumns(records), name, records, reads.map((each) => each.key))).toBe(key);
  });

  test('every user is a person with a name and an e-mail address', async () => {
    for (const { key, record } of await read('users')) {
      expect(readContact(record, key)).toMatchObject({ externalId: key, name: expect.stringMatching(/\S \S/), email: expect.stringContaining('@') });
    }
  });
});

type Options = Parameters<typeof readRecords>[1];
type Read = { row: number; key?: string; record?: Record<string, unknown>; error?: string };

/** Cuts at `sizes` in turn, again and again: `[1]` gives single bytes. */
async function* inChunks(file: string | Uint8Array, sizes: number[] = [7]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file as string);
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function readAll(file: string | Uint8Array, format: Options['format'], limits: Options['limits'] = {}, sizes?: number[]): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of readRecords(inChunks(file, sizes), { format, limits })) reads.push(read);
  return reads;
}

/** Only the records; fails on the first row that could not be read. */
async function recordsOf(file: string | Uint8Array, format: Options['format'], sizes?: number[]): Promise<Record<string, unknown>[]> {
  const reads = await readAll(file, format, {}, sizes);
  return reads.map(({ record, error }) => {
    if (!record) throw new Error(error);
    return record;
  });
}

/** A made-up file that counts the bytes it has handed out and never exists as a whole. */
class LongUpload {
  bytes = 0;
  private readonly total: number;
  private readonly chunk: (index: number) => string;

  constructor(total: number, chunk: (index: number) => string) {
    this.total = total;
    this.chunk = chunk;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let index = 0; this.bytes < this.total; index++) {
      const chunk = Buffer.from(this.chunk(index));
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
