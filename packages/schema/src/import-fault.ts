/**
 * What is wrong with a row of an imported file: a value with a code and facts, as the verifier's issues are; the sentence is made where
 * it is shown. A fact may itself be a fault, the reason inside of a sentence. It reads no file.
 */
import { isObject, type JsonObject } from './json.ts';
import { phrase, type Sentences } from './issue.ts';

export interface ImportFault {
  /** Stable, kebab-case: `too-many-keys`. */
  code: ImportFaultCode;
  facts: JsonObject;
}

/** Whole sentences first, then the reasons that stand inside of them. */
const SENTENCES = {
  'empty-csv': { en: 'The file is empty. Choose a file whose first line names the columns.', 'zh-CN': '文件是空的。请选择第一行写有列名的文件。' },
  'empty-json': { en: 'The file is empty. Choose a file with JSON records in it.', 'zh-CN': '文件是空的。请选择含有 JSON 记录的文件。' },
  'too-many-columns': { en: 'The first line names {columns} columns; at most {limit} can be read.', 'zh-CN': '第一行有 {columns} 列；最多可读取 {limit} 列。' },
  'left-out': { en: 'Record {record}, at line {line}, was left out: {reason}.', 'zh-CN': '第 {record} 条记录（第 {line} 行）未导入：{reason}。' },
  'broken-csv': { en: 'The CSV is broken at record {record}, near line {line}: {reason}. Nothing from here on was read; correct the file and import it again.', 'zh-CN': 'CSV 在第 {record} 条记录处（第 {line} 行附近）损坏：{reason}。此后的内容均未读取；请修正文件后重新导入。' },
  'broken-json': { en: 'The JSON is broken in record {record}, at line {line}, column {column}: {reason}. Nothing from here on was read; correct the file and import it again.', 'zh-CN': 'JSON 在第 {record} 条记录中（第 {line} 行第 {column} 列）损坏：{reason}。此后的内容均未读取；请修正文件后重新导入。' },
  'broken-line': { en: 'The JSON is broken in record {record}, at line {line}, column {column}: {reason}. This line was left out.', 'zh-CN': 'JSON 在第 {record} 条记录中（第 {line} 行第 {column} 列）损坏：{reason}。这一行未导入。' },
  'key-of-row-too-long': { en: 'The key is longer than {limit} characters. Shorten it, or choose another column as the key.', 'zh-CN': '键超过 {limit} 个字符。请缩短，或选择另一列作为键。' },
  'key-of-person-empty': { en: 'The column “{column}”, which people are known by, is empty. Fill it in, or choose another column.', 'zh-CN': '用来识别联系人的列“{column}”是空的。请填写，或选择另一列。' },
  'key-of-person-too-long': { en: 'The id or the e-mail address is longer than {limit} characters. Shorten it, or choose another column.', 'zh-CN': '编号或邮箱地址超过 {limit} 个字符。请缩短，或选择另一列。' },

  'not-utf8': { en: 'the text is not UTF-8. Save the file with the encoding UTF-8', 'zh-CN': '文本不是 UTF-8 编码。请以 UTF-8 编码保存文件' },
  'not-utf8-csv': { en: 'the text is not UTF-8. Save the file with the encoding UTF-8 (in a spreadsheet: “CSV UTF-8”)', 'zh-CN': '文本不是 UTF-8 编码。请以 UTF-8 编码保存文件（在电子表格中选择“CSV UTF-8”）' },
  'one-cell': { en: 'it has 1 cell where the first line names {columns} columns', 'zh-CN': '它有 1 个单元格，而第一行有 {columns} 列' },
  cells: { en: 'it has {cells} cells where the first line names {columns} columns', 'zh-CN': '它有 {cells} 个单元格，而第一行有 {columns} 列' },
  'open-quote': { en: 'a double quote opens a cell and is never closed', 'zh-CN': '有单元格以双引号开头，却没有结尾的双引号' },
  'record-too-large-csv': { en: 'one record is larger than {size}; a closing double quote may be missing before it', 'zh-CN': '有一条记录超过 {size}；在它之前可能缺少结尾的双引号' },
  'record-too-large': { en: 'it is larger than {size}', 'zh-CN': '它超过 {size}' },
  'not-an-object': { en: 'it is {kind} where an object is expected', 'zh-CN': '此处应为对象，却是{kind}' },
  'key-of-record-too-long': { en: 'its key is longer than {limit} characters', 'zh-CN': '它的键超过 {limit} 个字符' },
  'too-many-keys': { en: 'it has more than {limit} keys', 'zh-CN': '它的键超过 {limit} 个' },
  'key-too-long': { en: 'the key “{key}…” is longer than {limit} characters', 'zh-CN': '键“{key}…”超过 {limit} 个字符' },
  'number-too-large': { en: 'the number at “{place}” is too large', 'zh-CN': '“{place}”处的数字太大' },
  'text-too-long': { en: '“{place}” holds a text of more than {size}', 'zh-CN': '“{place}”中的文本超过 {size}' },
  'too-deep': { en: 'it nests deeper than {limit} levels', 'zh-CN': '它的嵌套超过 {limit} 层' },
  'ends-in-record': { en: 'the file ends in the middle of a record', 'zh-CN': '文件在一条记录中间结束' },
  'ends-before-bracket': { en: 'the file ends before its closing bracket', 'zh-CN': '文件缺少结尾的括号' },
  'key-before-too-long': { en: 'the key before this place is too long', 'zh-CN': '此处之前的键太长' },
  'ends-where-expected': { en: 'it ends where {expected} is expected', 'zh-CN': '它在应为{expected}的地方结束' },
  'expected-before': { en: '{expected} is expected before “{found}”', 'zh-CN': '“{found}”之前应为{expected}' },
  'expected-before-character': { en: '{expected} is expected before this character', 'zh-CN': '这个字符之前应为{expected}' },
  'raw-control-character': { en: 'a text holds a line break or control character that must be written as an escape, such as \\n', 'zh-CN': '文本中有换行或控制字符，必须写成转义，例如 \\n' },
  'no-escape': { en: '“{found}” is not an escape of JSON', 'zh-CN': '“{found}”不是 JSON 的转义' },
  'open-text': { en: 'a text begins here whose closing double quote is missing', 'zh-CN': '从此处开始的文本缺少结尾的双引号' },

  'a-value': { en: 'a value', 'zh-CN': '值' },
  'a-record': { en: 'a record', 'zh-CN': '记录' },
  'a-key': { en: 'a key in double quotes', 'zh-CN': '双引号中的键' },
  'a-sign': { en: '“{sign}”', 'zh-CN': '“{sign}”' },
  either: { en: '{one} or {other}', 'zh-CN': '{one}或{other}' },
  'closing-bracket': { en: 'the closing bracket', 'zh-CN': '结尾的括号' },
  'end-of-record': { en: 'the end of the record', 'zh-CN': '记录的结尾' },
  'end-of-file': { en: 'the end of the file', 'zh-CN': '文件的结尾' },
  'kind-null': { en: 'null', 'zh-CN': 'null' },
  'kind-list': { en: 'a list', 'zh-CN': '列表' },
  'kind-text': { en: 'a text', 'zh-CN': '文本' },
  'kind-number': { en: 'a number', 'zh-CN': '数字' },
  'kind-boolean': { en: 'a boolean', 'zh-CN': '布尔值' },
} as const satisfies Record<string, Sentences>;

export type ImportFaultCode = keyof typeof SENTENCES;

/** A fault of this kind; facts that are faults stay faults. */
export function importFault(code: ImportFaultCode, facts: Record<string, string | number | ImportFault> = {}): ImportFault {
  return { code, facts: facts as unknown as JsonObject };
}

/** The sentence of a fault in the language of the screen; the code itself where it is unknown to this build. */
export function importFaultWords({ code, facts }: { code: string; facts: JsonObject }, screenLanguage = 'en'): string {
  if (!Object.hasOwn(SENTENCES, code)) return code;
  const sentences: Sentences = SENTENCES[code as ImportFaultCode];
  const told = Object.entries(facts).map(([name, fact]) => [name, isObject(fact) && typeof fact.code === 'string' && isObject(fact.facts) ? importFaultWords({ code: fact.code, facts: fact.facts }, screenLanguage) : fact] as const);
  return phrase(screenLanguage.startsWith('zh') ? sentences['zh-CN'] : sentences.en, Object.fromEntries(told));
}
