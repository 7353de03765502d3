/** What a person may expect when they upload CSV, however their program writes it. */
import { describe, expect, test } from 'vitest';
import { readAll, recordsOf } from './reading.ts';

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
