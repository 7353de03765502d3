/**
 * Finds where and why a text is not JSON, with an offset that does not depend on the engine's wording. It is only
 * asked after `JSON.parse` has refused a text; it builds no value.
 */

export interface JsonFault {
  /** UTF-16 units from the start of the text. */
  offset: number;
  /** Second half of a sentence: `“,” or “}” is expected before “"”`. */
  reason: string;
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'value-or-]' | 'key' | 'key-or-}' | ':' | 'next' | 'end';

const EXPECTED_IN_WORDS: Record<Expected, string> = {
  value: 'a value',
  'value-or-]': 'a value or “]”',
  key: 'a key in double quotes',
  'key-or-}': 'a key in double quotes or “}”',
  ':': '“:”',
  next: '“,” or the closing bracket',
  end: 'the end of the record',
};

/** The first fault of `text` as one JSON value; undefined when there is none. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected = 'value' as Expected;
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    const char = text[at];
    if (char === undefined) return expected === 'end' ? undefined : { offset: at, reason: `it ends where ${EXPECTED_IN_WORDS[expected]} is expected` };
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
    if (next === undefined) return { offset: at, reason: `${EXPECTED_IN_WORDS[expected]} is expected before “${word(text, at)}”` };
    at = next;
  }
}

/** The offset after the string that begins at `at`, or the fault inside it. */
function readString(text: string, at: number): number | JsonFault {
  for (let index = at + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22) return index + 1;
    if (unit < 0x20) return { offset: index, reason: 'a text holds a line break or control character that must be written as an escape, such as \\n' };
    if (unit !== 0x5c) continue;
    const next = endOf(ESCAPE, text, index);
    if (next === undefined) return { offset: index, reason: `“${text.slice(index, index + 2)}” is not an escape of JSON` };
    index = next - 1;
  }
  return { offset: at, reason: 'a text begins here whose closing double quote is missing' };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** A few characters to recognise the place by: a whole word such as `NaN`, else one character. */
function word(text: string, at: number): string {
  return /^[\w.+-]{1,20}/.exec(text.slice(at, at + 20))?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}
