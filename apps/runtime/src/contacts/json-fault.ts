/**
 * Finds where and why a text is not JSON, with an offset that does not depend on the engine's wording. It is only
 * asked after `JSON.parse` has refused a text; it builds no value.
 */
import { type ImportFault, importFault } from '@patchbay/schema';

export interface JsonFault {
  /** UTF-16 units from the start of the text. */
  offset: number;
  /** Second half of a sentence: `“,” or “}” is expected before “"”`. */
  reason: ImportFault;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'value-or-]' | 'key' | 'key-or-}' | ':' | 'next' | 'end';

const EXPECTED: Record<Expected, ImportFault> = {
  value: importFault('a-value'),
  'value-or-]': importFault('either', { one: importFault('a-value'), other: importFault('a-sign', { sign: ']' }) }),
  key: importFault('a-key'),
  'key-or-}': importFault('either', { one: importFault('a-key'), other: importFault('a-sign', { sign: '}' }) }),
  ':': importFault('a-sign', { sign: ':' }),
  next: importFault('either', { one: importFault('a-sign', { sign: ',' }), other: importFault('closing-bracket') }),
  end: importFault('end-of-record'),
};

/** The first fault of `text` as one JSON value; undefined when there is none. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected = 'value' as Expected;
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    const char = text[at];
    if (char === undefined) return expected === 'end' ? undefined : { offset: at, reason: importFault('ends-where-expected', { expected: EXPECTED[expected] }) };
    const inside = open.at(-1);
    const closes = (inside === '{' && char === '}') || (inside === '[' && char === ']');
    let next: number | undefined;
    if (closes && (expected === 'next' || expected === 'value-or-]' || expected === 'key-or-}')) {
      open.pop();
      next = at + 1;
      expected = open.length === 0 ? 'end' : 'next';
    } else if (expected === 'next' && char === ',') {
      next = at + 1;
      expected = inside === '{' ? 'key' : 'value';
    } else if (expected === ':' && char === ':') {
      next = at + 1;
      expected = 'value';
    } else if (char === '"' && expected !== ':' && expected !== 'next' && expected !== 'end') {
      const string = readString(text, at);
      if (typeof string !== 'number') return string;
      next = string;
      expected = expected === 'key' || expected === 'key-or-}' ? ':' : open.length === 0 ? 'end' : 'next';
    } else if (expected === 'value' || expected === 'value-or-]') {
      if (char === '{' || char === '[') {
        open.push(char);
        next = at + 1;
        expected = char === '{' ? 'key-or-}' : 'value-or-]';
      } else {
        next = endOf(SCALAR, text, at);
        expected = next === undefined ? expected : open.length === 0 ? 'end' : 'next';
      }
    }
    if (next === undefined) return { offset: at, reason: importFault('expected-before', { expected: EXPECTED[expected], found: word(text, at) }) };
    at = next;
  }
}

/** The offset after the string that begins at `at`, or the fault inside it. */
function readString(text: string, at: number): number | JsonFault {
  for (let index = at + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) return index + 1;
    if (unit < 0x20) return { offset: index, reason: importFault('raw-control-character') };
    if (unit !== 0x5c) continue;
    const next = endOf(ESCAPE, text, index);
    if (next === undefined) return { offset: index, reason: importFault('no-escape', { found: text.slice(index, index + 2) }) };
    index = next - 1;
  }
  return { offset: at, reason: importFault('open-text') };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A few characters to recognise the place by: a whole word such as `NaN`, else one character. */
function word(text: string, at: number): string {
  return /^[\w.+-]{1,20}/.exec(text.slice(at, at + 20))?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}
