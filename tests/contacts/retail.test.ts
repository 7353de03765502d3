/** The retail data set, where it is at hand, comes in whole. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { inferColumns, readContact, readRecords, suggestKeyColumn } from '../../apps/runtime/src/contacts/read-records.ts';

const RETAIL = fileURLToPath(new URL('../../../shared/data/retail_crm/', import.meta.url));

describe.skipIf(!existsSync(RETAIL))('I upload the retail data set', () => {
  const read = async (name: string) => {
    const reads: { key: string; record: JsonObject }[] = [];
    for await (const each of readRecords(createReadStream(`${RETAIL}${name}.json`, { highWaterMark: 1_021 }), { format: 'json' })) {
      if ('fault' in each) throw new Error(each.fault.code);
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
