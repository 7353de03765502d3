/** Fitting messages to what a channel shows: nothing said is lost, nothing is cut in the middle of a character. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNEL_KINDS } from '../../apps/runtime/src/channels/catalogue.ts';
import { renderMessage as render } from '@patchbay/schema';

const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `c${at}`, label: `Choice ${at + 1}` }));

describe('choices', () => {
  test('stay buttons while there are not too many', () => {
    expect(render({ text: 'Which?', choices: choices(3) }, { textCharacters: 100, choices: 3 })).toEqual([{ text: 'Which?', choices: choices(3) }]);
  });

  test('become a numbered list where a channel has fewer buttons', () => {
    expect(render({ text: 'Which?', choices: choices(3) }, { textCharacters: 100, choices: 2 })).toEqual([{ text: 'Which?\n1. Choice 1\n2. Choice 2\n3. Choice 3' }]);
    expect(render({ text: 'Which?', choices: choices(1) }, { textCharacters: 100, choices: 0 })).toEqual([{ text: 'Which?\n1. Choice 1' }]);
  });

  test('stay with the last part of a long question', () => {
    expect(render({ text: 'one two three', choices: choices(1) }, { textCharacters: 7, choices: 3 })).toEqual([{ text: 'one two' }, { text: 'three', choices: choices(1) }]);
  });
});

describe('long texts', () => {
  const split = (text: string, textCharacters: number) => render({ text }, { textCharacters, choices: 0 }).map((part) => part.text);

  test('are cut at a line, else at a word, else where they must', () => {
    expect(split('first line\nsecond line', 15)).toEqual(['first line', 'second line']);
    expect(split('some words here', 10)).toEqual(['some words', 'here']);
    expect(split('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    expect(split('short', 10)).toEqual(['short']);
    expect(split('', 10)).toEqual(['']);
    expect(split('exactly 10', 10)).toEqual(['exactly 10']);
  });

  test('never through a pair of surrogates', () => {
    expect(split('🙂'.repeat(4), 3)).toEqual(['🙂', '🙂', '🙂', '🙂']);
    expect(split('a🙂b🙂', 2)).toEqual(['a', '🙂', 'b', '🙂']);
  });

  test('whatever they are, every part fits, is well-formed and says something, and only space at the cuts is left out', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '  ', '\n', '🙂', '订', 'é', '👩‍👩‍👧', '\t', ' ');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }).map((parts) => parts.join('')), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const parts = split(text, limit);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.isWellFormed()).toBe(true);
          if (parts.length > 1) expect(part.trim()).not.toBe('');
        }
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        // The parts stand in the text in their order, with nothing but space between them.
        let at = 0;
        for (const part of parts) {
          const found = text.indexOf(part, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, found).trim()).toBe('');
          at = found + part.length;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('every kind of channel says what it can show and what makes a repetition harmless', () => {
  for (const [name, kind] of Object.entries(CHANNEL_KINDS)) {
    expect(kind.kind).toBe(name);
    expect(kind.limits.textCharacters).toBeGreaterThan(100);
    expect(kind.limits.choices).toBeGreaterThanOrEqual(0);
    expect(['key', 'none']).toContain(kind.idempotency);
    expect(kind.replies === 'deliver').toBe(kind.deliver !== undefined);
    expect(kind.verify === undefined).toBe(kind.parse === undefined);
  }
});
