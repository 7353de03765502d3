/** Runs the cases that stand beside each kind of step, and sees to it that they cover every exit it can have. */
import { strings, word } from '@patchbay/nodes/strings';
import { phrase } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { nodeFolders } from '../build/files.ts';
import { casesOf, configOf, kindOf, moveOf } from '../build/node-case.ts';

describe.each(nodeFolders())('the step %s', (type) => {
  const cases = casesOf(type);

  test.each(cases.map((each) => [each.name.en, each] as const))('%s', (_name, each) => {
    const move = moveOf(type, each);
    if (each.expect === 'ignore') expect(move).toBe('ignore');
    else expect(move).toMatchObject(each.expect);
  });

  test('has a case for every exit its cases can leave by', () => {
    const { meta } = kindOf(type);
    const exits = new Set(cases.flatMap((each) => meta.exits(configOf(meta, each)).map((exit) => exit.id)));
    const taken = new Set(cases.flatMap((each) => (each.expect !== 'ignore' && each.expect.kind === 'go' ? [each.expect.exit] : [])));
    expect([...exits].filter((exit) => !taken.has(exit))).toEqual([]);
  });

  test('leaves only by exits that it declares', () => {
    const { meta } = kindOf(type);
    for (const each of cases) {
      const move = moveOf(type, each);
      if (move === 'ignore' || move.kind !== 'go') continue;
      expect(meta.exits(configOf(meta, each)).map((exit) => exit.id), each.name.en).toContain(move.exit);
    }
  });

  test('says why, in both languages, with nothing left to fill in', () => {
    for (const each of cases) {
      const move = moveOf(type, each);
      // A call speaks for itself until it is answered.
      if (move === 'ignore' || (move.kind === 'call' && !move.because)) continue;
      expect(move.because, each.name.en).toBeDefined();
      for (const language of ['en', 'zh-CN'] as const) {
        const sentence = strings[type]?.[language][`because.${move.because?.key}`];
        expect(sentence, `because.${move.because?.key} in ${language}`).toBeTruthy();
        // The facts themselves may hold braces: they are the customer's words.
        const blank = Object.fromEntries(Object.keys(move.because?.facts ?? {}).map((fact) => [fact, '']));
        expect(phrase(sentence ?? '', blank), each.name.en).not.toMatch(/\{\w+\}/);
        expect(word(type, `because.${move.because?.key}`, language, move.because?.facts), each.name.en).not.toBe('');
      }
    }
  });

  test('decides the same every time, and nothing that cannot be stored', () => {
    for (const each of cases) {
      const move = moveOf(type, each);
      expect(JSON.stringify(moveOf(type, each)), each.name.en).toBe(JSON.stringify(move));
      expect(JSON.parse(JSON.stringify(move)), each.name.en).toEqual(move);
    }
  });

  test('has cases with names of their own', () => {
    const names = cases.flatMap((each) => Object.values(each.name));
    expect(new Set(names).size).toBe(2 * cases.length);
  });
});
