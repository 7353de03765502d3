/** What is wrong with a row of a file, as a sentence in either language of the screen. */
import { importFault, importFaultWords } from '@patchbay/schema';
import { expect, test } from 'vitest';

const faulty = importFault('left-out', { record: 3, line: 4, reason: importFault('not-an-object', { kind: importFault('kind-list') }) });

test('a fault inside of a fault is told in the same language', () => {
  expect(importFaultWords(faulty)).toBe('Record 3, at line 4, was left out: it is a list where an object is expected.');
  expect(importFaultWords(faulty, 'zh-CN')).toBe('第 3 条记录（第 4 行）未导入：此处应为对象，却是列表。');
});

test('of a server that is newer than the page, the code is shown and nothing breaks', () => {
  expect(importFaultWords({ code: 'too-sour', facts: {} })).toBe('too-sour');
  expect(importFaultWords({ code: 'constructor', facts: {} })).toBe('constructor');
  expect(importFaultWords({ code: 'left-out', facts: { record: 1, line: 2, reason: { code: 'odd' } } })).toBe('Record 1, at line 2, was left out: {"code":"odd"}.');
});
