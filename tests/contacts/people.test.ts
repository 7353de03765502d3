/** A person is recognised in a record, however its columns are called. */
import { describe, expect, test } from 'vitest';
import { knownColumns, readContact } from '../../apps/runtime/src/contacts/read-records.ts';

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

test('which columns of a file are understood is told before it is imported, as it will be read', () => {
  expect(knownColumns(['user_id', 'Full Name', 'first_name', 'mail', 'E-Mail', 'Mobile', 'city'])).toEqual({ user_id: 'id', 'Full Name': 'name', 'E-Mail': 'email', Mobile: 'phone' });
  expect(knownColumns(['first_name', 'last_name', '语言'])).toEqual({ first_name: 'name', last_name: 'name', 语言: 'language' });
});
