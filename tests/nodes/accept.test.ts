/** Finding the wanted answer in what people write: what is there is found, what is not is never made up, and it stays quick. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnswer } from '../../packages/nodes/src/ask/accept.ts';
import { PERSON_WORDS } from '../../packages/nodes/src/patience.ts';
import { asksForPerson } from '../../packages/nodes/src/person-words.ts';

describe('a number in an answer', () => {
  test.each([
    ['about 12 of them', 12],
    ['1,000', 1_000],
    ['1,250,000.75', 1_250_000.75],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-3 degrees', -3],
    ['seat-12', 12],
    ['１２', 12],
    ['大概12个吧', 12],
    ['well,5', 5],
    ['0', 0],
  ])('in “%s” is %d', (said, wanted) => {
    expect(findAnswer(said, 'number', '')).toBe(wanted);
  });

  test.each(['three', '', '   ', '12345678901234567890', '3.3.2026', '1,000,000,000,000,000', '{{ x }}'])('is not found in “%s”', (said) => {
    expect(findAnswer(said, 'number', '')).toBeUndefined();
  });

  test('that a computer wrote is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const written = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(findAnswer(`it is ${written} today`, 'number', '')).toBe(Number(written));
        expect(findAnswer(`it is ${whole.toLocaleString('en')} today`, 'number', '')).toBe(whole);
      }),
    );
  });
});

describe('an e-mail address in an answer', () => {
  test.each([
    ['it is Ada.Moreno@Example.com.', 'ada.moreno@example.com'],
    ['<ada+shop@mail.example.co.uk>', 'ada+shop@mail.example.co.uk'],
    ['wei＠example.com', 'wei@example.com'],
    ['我的邮箱是wei.lin@example.com谢谢', 'wei.lin@example.com'],
    ['邮箱：wei@example.com。', 'wei@example.com'],
    ['mailto:a@b.co', 'a@b.co'],
    ['jörg@münchen.example', 'jörg@münchen.example'],
  ])('in “%s” is %s', (said, wanted) => {
    expect(findAnswer(said, 'email', '')).toBe(wanted);
  });

  test.each(['ada@example', '@example.com', 'ada@@example.com', 'ada@.com', 'ada@example..com', 'ada at example.com'])('is not found in “%s”', (said) => {
    expect(findAnswer(said, 'email', '')).toBeUndefined();
  });
});

describe('a code in an answer', () => {
  const digits = fc.stringMatching(/^\d{7}$/);

  test('is found in any sentence, with or without its signs', () => {
    const around = fc.constantFrom('', 'it is ', '订单号是', 'my order: ', '(');
    const after = fc.constantFrom('', ' thanks', '，谢谢', '.', ')');
    const form = fc.constantFrom((code: string) => `#W${code}`, (code: string) => `w${code}`, (code: string) => code, (code: string) => `#w ${code.slice(0, 3)}-${code.slice(3)}`);
    fc.assert(
      fc.property(digits, around, after, form, (code, before, behind, write) => {
        expect(findAnswer(before + write(code) + behind, 'code', '#W9999999')).toBe(`#W${code}`);
      }),
    );
  });

  test.each(['W123456', '12345678', 'XW1234567', '', 'W1234567890'])('is not found in “%s”', (said) => {
    expect(findAnswer(said, 'code', '#W9999999')).toBeUndefined();
  });

  test('may have letters, and either', () => {
    expect(findAnswer('flight ab 1234 x9', 'code', 'AA-9999-**')).toBe('AB-1234-X9');
    expect(findAnswer('flight a1 1234 x9', 'code', 'AA-9999-**')).toBeUndefined();
  });

  test('is looked for in the largest possible message without keeping others waiting', { timeout: 5_000 }, () => {
    for (const filling of [' ', '-', '- ', '#', '#W', '1', 'w 1', '1 2 3 4 5 6 ']) {
      const said = `x${filling.repeat(Math.ceil(65_536 / filling.length))}x`;
      for (const mask of ['#W9999999', '9 9 9 9', '---A', 'A*9', `${'*'.repeat(39)}9`]) expect(() => findAnswer(said, 'code', mask)).not.toThrow();
      for (const kind of ['number', 'email', 'text']) expect(() => findAnswer(said, kind, '')).not.toThrow();
    }
  });
});

test('whatever a customer writes, looking for an answer never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('text', 'number', 'email', 'code'), fc.string({ maxLength: 40 }), (said, kind, mask) => {
      const found = findAnswer(said, kind, mask);
      expect(JSON.parse(JSON.stringify(found ?? null))).toEqual(found ?? null);
    }),
  );
});

describe('a customer who wants a person', () => {
  test.each(['I want a human!', 'AGENT', 'someone   real, please', '我要转人工', '请找真人', 'ｈｕｍａｎ'])('is heard in “%s”', (said) => {
    expect(asksForPerson(said, PERSON_WORDS)).toBe(true);
  });

  test('by a sign of its own, and by no other sign', () => {
    expect(asksForPerson('please 🙋', { en: ['🙋'] })).toBe(true);
    for (const said of ['👍', '!!!', '']) expect(asksForPerson(said, { en: ['🙋', '???'] })).toBe(false);
  });

  test.each(['humanity', 'personal', 'my agents', 'someone surreal', '', '人'])('is not heard in “%s”', (said) => {
    expect(asksForPerson(said, PERSON_WORDS)).toBe(false);
  });
});
