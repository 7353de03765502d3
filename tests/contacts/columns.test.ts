/** Which columns a table is proposed, and what names its records. */
import type { JsonObject } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { inferColumns, suggestKeyColumn } from '../../apps/runtime/src/contacts/read-records.ts';

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
