/** Somebody who types faster than the server answers loses nothing, and sees nothing jump back. */
import { expect, test } from 'vitest';
import { inTurn } from '../../apps/editor/src/data/in-turn.ts';

test('changes of one row leave one after the other, those of another do not wait, and only the newest answer is the last', async () => {
  const turns = inTurn();
  const left: string[] = [];
  const answers = new Map<string, (answer: string) => void>();
  const change = (row: string, name: string) => turns.run(row, () => new Promise<string>((resolve) => (left.push(name), answers.set(name, resolve))));
  const [first, second, other] = [change('ada', 'first'), change('ada', 'second'), change('bob', 'other')];
  await Promise.resolve().then(() => undefined);
  expect(left).toEqual(['first', 'other']);
  answers.get('first')!('1');
  expect(await first).toEqual({ answer: '1', isLast: false });
  answers.get('second')!('2');
  answers.get('other')!('3');
  expect(await Promise.all([second, other])).toEqual([{ answer: '2', isLast: true }, { answer: '3', isLast: true }]);
});

test('one that is refused does not keep the next from being made', async () => {
  const turns = inTurn();
  const refused = turns.run('ada', () => Promise.reject(new Error('412')));
  const next = turns.run('ada', () => Promise.resolve('ok'));
  expect(await refused).toMatchObject({ error: new Error('412'), isLast: false });
  expect(await next).toEqual({ answer: 'ok', isLast: true });
  expect(await turns.run('ada', () => Promise.reject(new Error('404')))).toMatchObject({ isLast: true });
});
