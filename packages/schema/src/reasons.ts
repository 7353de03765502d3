/**
 * Why something is refused, as people read it: what schemas and libraries say in plain words, and all of it in the language of the screen.
 * The English words are the reason itself, in errors and in facts. What nobody translated stays as it is.
 */
import type { z } from 'zod';
import { phrase } from './issue.ts';

const HOLE = /\{\w+\}/;
/** Chinese by the English words. */
const chinese = new Map<string, string>();
/** The same for reasons that are filled in later. */
const withHoles: { pattern: RegExp; zh: string }[] = [];

/** A reason in both languages: gives back the English, for a schema or an error. `{name}` is filled from the facts; without them it is filled later, by `phrase`. */
export function reason(en: string, zh: string, facts?: Record<string, string | number>): string {
  const said = phrase(en, facts);
  if (facts || !HOLE.test(en)) chinese.set(said, phrase(zh, facts));
  else withHoles.push({ pattern: new RegExp(`^${escaped(en).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+?)')}$`, 's'), zh });
  return said;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A reason in the language of the screen, and so are the reasons it is filled with. */
export function reasonIn(said: string, screenLanguage: string): string {
  if (!screenLanguage.startsWith('zh')) return said;
  const exact = chinese.get(said);
  if (exact !== undefined) return exact;
  for (const { pattern, zh } of withHoles) {
    const found = pattern.exec(said);
    if (found) return phrase(zh, Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, reasonIn(part, screenLanguage)])));
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

// What our own schemas say. Their Chinese is here and not beside them, because every page has the schemas and few say issues.
reason('is not a length of time such as 30s, 10m, 4h or 1d', '不是时长，例如 30s、10m、4h 或 1d');
reason('is no time at all', '时长不能为零');
reason('is longer than a year', '超过一年');
reason('is not an id: letters, digits, _ and -, at most 64', '不是有效标识：只能用字母、数字、_ 和 -，最多 64 个');
reason('is a reserved word', '是保留词');
reason('holds more than {n} steps', '超过 {n} 个步骤');
reason('holds more than {n} edges', '超过 {n} 条连线');
reason('is not a language tag such as en or zh-CN', '不是语言标签，例如 en 或 zh-CN');
reason('is longer than {n} characters', '超过 {n} 个字符');
reason('is not a variable name: letters, digits and _, beginning with a letter', '不是变量名：以字母开头，只能用字母、数字和 _');
reason('uses a word that is reserved by the language', '用了保留词');
reason('choose a variable to compare', '请选择要比较的变量');
reason('has more than {n} conditions', '超过 {n} 个条件');
reason('cannot be read', '无法读取');

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
