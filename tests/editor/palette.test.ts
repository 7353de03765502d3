/** The palette of commands finds what people mean: by words, by letters, by the initials of Chinese. */
import { expect, test } from 'vitest';
import { type Command, findCommands } from '../../apps/editor/src/actions/command.ts';
import { fuzzy } from '../../apps/editor/src/actions/fuzzy.ts';
import { pinyinInitials } from '../../apps/editor/src/actions/pinyin-initials.ts';

const best = (typed: string, ...texts: string[]) => texts.map((text) => ({ text, score: fuzzy(text, typed)?.score ?? -Infinity })).sort((a, b) => b.score - a.score)[0]?.text;
const command = (group: Command['group'], title: string, about?: string): Command => ({ id: `${group} ${title}`, group, title, ...(about === undefined ? {} : { about }), icon: null, run: () => undefined });

test('a word at a beginning comes before a word in the middle, and both before scattered letters', () => {
  expect(best('add', 'Read the order', 'Add a note')).toBe('Add a note');
  expect(best('note', 'Annotate', 'Add a note')).toBe('Add a note');
  expect(best('ord', 'Order', 'Our old records do')).toBe('Order');
  expect(fuzzy('Order status', 'x')).toBeUndefined();
});

test('letters that begin words are enough', () => {
  expect(fuzzy('Select everything that leads here', 'slh')?.at).toEqual([0, 23, 29]);
  expect(best('aon', 'Look around now', 'Ask order number')).toBe('Ask order number');
});

test('words may come in any order and in any case or width', () => {
  expect(fuzzy('Ask order number', 'NUMBER ask')).toBeDefined();
  expect(fuzzy('Ask order number', 'ｏｒｄｅｒ')?.at).toEqual([4, 5, 6, 7, 8]);
});

test('Chinese is found by its own signs and by the initials of its sound', () => {
  expect(pinyinInitials('查找订单')).toBe('czdd');
  expect(pinyinInitials('显示整个流程')).toBe('xszglc');
  expect(pinyinInitials('Order')).toBe('');
  expect(fuzzy('查询订单状态', '订单')?.at).toEqual([2, 3]);
  expect(best('ddzt', '重命名步骤', '查询订单状态')).toBe('查询订单状态');
  expect(fuzzy('重命名步骤', 'ddzt')).toBeUndefined();
});

test('the sound of common signs is known for every letter', () => {
  const signs = { a: '爱按', b: '把不', c: '查从', d: '的订单', e: '额而', f: '发分', g: '改更', h: '和回换', j: '见接', k: '看客', l: '流量落', m: '妈没明', n: '那能女', o: '哦偶', p: '配品', q: '其请确', r: '人日如入', s: '三色所缩', t: '他天退', w: '外完为', x: '下选小', y: '呀用移', z: '在字中转置' };
  for (const [letter, some] of Object.entries(signs)) expect(pinyinInitials(some), some).toBe(letter.repeat(some.length));
});

test('with nothing typed the list begins with what can be done here; typed, the best group comes first', () => {
  const commands = [command('actions', 'Undo'), command('steps', 'Ask order number', 'Question'), command('flows', 'Order status'), command('settings', 'Theme: Dark')];
  expect(findCommands(commands, '').map((each) => each.title)).toEqual(['Undo', 'Ask order number', 'Order status']);
  expect(findCommands(commands, 'order').map((each) => each.title)).toEqual(['Order status', 'Ask order number']);
  expect(findCommands(commands, 'question').map((each) => each.title)).toEqual(['Ask order number']);
  expect(findCommands(commands, 'dark').map((each) => each.title)).toEqual(['Theme: Dark']);
  expect(findCommands(commands, 'nothing like it')).toEqual([]);
});

test('ten thousand steps are searched while somebody types', () => {
  const commands = Array.from({ length: 10_000 }, (_, at) => command('steps', `Ask order number ${at}`, 'Question'));
  const began = performance.now();
  expect(findCommands(commands, 'order 9999')[0]?.title).toBe('Ask order number 9999');
  expect(performance.now() - began).toBeLessThan(500);
});
