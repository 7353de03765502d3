/** Reasons as people read them: those of schemas and libraries in plain words, and all of them in the language of the screen. */
import type { z } from 'zod';
import { phrase } from './issue.ts';
import { chinese, reason, withHoles } from './reason.ts';

/** A reason in the language of the screen. */
export function reasonIn(said: string, screenLanguage: string): string {
  if (!screenLanguage.startsWith('zh')) return said;
  const exact = chinese.get(said);
  if (exact !== undefined) return exact;
  for (const { pattern, zh } of withHoles) {
    const found = pattern.exec(said);
    if (found) return phrase(zh, found.groups);
  }
  return said;
}

/** Our own sentences read on after a colon; the library's begin with a capital. */
const OWN_WORDS = /^[a-z]/;

const MISSING = reason('is missing', '尚未填写');
const EMPTY = reason('is empty', '不能为空');
const UNFIT = reason('has a form that does not fit', '格式不正确');
const UNKNOWN = reason('is not known here', '此处没有这一项');
const NO_OPTION = reason('is none of the options', '不在可选范围内');
const TYPES: Record<string, string> = {
  string: reason('must be text', '必须是文字'),
  number: reason('must be a number', '必须是数字'),
  int: reason('must be a whole number', '必须是整数'),
  boolean: reason('must be yes or no', '必须是“是”或“否”'),
  array: reason('must be a list', '必须是列表'),
};
const LEAST = { string: reason('has fewer than {n} characters', '少于 {n} 个字符'), array: reason('has fewer than {n} entries', '少于 {n} 项'), other: reason('is less than {n}', '小于 {n}') };
const MOST = { string: reason('has more than {n} characters', '超过 {n} 个字符'), array: reason('has more than {n} entries', '超过 {n} 项'), other: reason('is more than {n}', '大于 {n}') };

// What the template engine says of a text, and what is said of a file that is no flow.
reason('output "{n}" not closed', '“{n}”没有结束');
reason('tag "{n}" not closed', '“{n}”没有结束');
reason('tag {n} not closed', '{n} 没有结束');
reason('tag "{n}" not found', '没有名为“{n}”的指令');
reason('undefined filter: {n}', '没有名为“{n}”的过滤器');

/** Why a schema refuses a value: its author's words where there are some, else the library's in plain ones. */
export function reasonOf(problem: z.core.$ZodIssue): string {
  const { message } = problem;
  if (problem.code === 'custom' || OWN_WORDS.test(message)) return message;
  switch (problem.code) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? MISSING : (TYPES[problem.expected] ?? UNFIT);
    case 'too_small':
      return problem.origin === 'string' && problem.minimum === 1 ? EMPTY : phrase(wordsOf(LEAST, problem.origin), { n: Number(problem.minimum) });
    case 'too_big':
      return phrase(wordsOf(MOST, problem.origin), { n: Number(problem.maximum) });
    case 'invalid_value':
      return NO_OPTION;
    case 'unrecognized_keys':
      return UNKNOWN;
    default:
      return UNFIT;
  }
}

function wordsOf(words: typeof LEAST, origin: string): string {
  return origin === 'string' || origin === 'array' ? words[origin] : words.other;
}
