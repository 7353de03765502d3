/**
 * Guesses the columns of a table, and which of them identifies a record, from a sample of its records. It only
 * proposes: the person who imports decides, and no value is changed here.
 */
import { isObject, type Json, type JsonObject, type VariableType } from '@patchbay/schema';

export interface Column {
  name: string;
  type: VariableType;
}

/** Every column met in the sample, in the order of first sight. A column without a value, or of several types, is text. */
export function inferColumns(sample: JsonObject[]): Column[] {
  const types = new Map<string, Set<VariableType>>();
  for (const record of sample) {
    for (const [name, value] of Object.entries(record)) {
      const seen = types.get(name) ?? new Set();
      types.set(name, seen);
      if (value !== null) seen.add(typeOf(value, isCode(name)));
    }
  }
  return [...types].map(([name, seen]) => ({ name, type: seen.size === 1 ? ([...seen][0] ?? 'text') : 'text' }));
}

/**
 * The column that identifies a record: present, not empty and different in every record of the sample. Of several,
 * in this order: `id`; the table's own (`order_id` in `orders`); one that repeats the records' JSON `keys`; one whose
 * last word is id; one named like a number, code or e-mail address. Undefined when none of these is unique.
 */
export function suggestKeyColumn(columns: Column[], tableName: string, sample: JsonObject[], keys: (string | undefined)[] = []): string | undefined {
  const unique = columns.map((column) => column.name).filter((name) => isUnique(sample.map((record) => own(record, name))));
  const ofTable = plain(`${singular(tableName)} id`);
  const ranks: ((name: string) => boolean)[] = [
    (name) => plain(name) === 'id',
    (name) => plain(name) === ofTable,
    (name) => sample.every((record, index) => keys[index] !== undefined && String(own(record, name)) === keys[index]),
    (name) => lastWord(name) === 'id',
    (name) => isCode(name) || /e-?mail$|邮箱$/i.test(name),
  ];
  for (const rank of ranks) {
    const found = unique.find(rank);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Texts of a CSV carry numbers too; a code such as a postcode or telephone number is never one, whatever its digits. */
function typeOf(value: Json, code: boolean): VariableType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'record';
  const text = String(value).trim();
  if (/^(true|false)$/i.test(text)) return 'boolean';
  if (isDate(text)) return 'date';
  return !code && NUMBER.test(text) ? 'number' : 'text';
}

/** As a number would be written again: no leading zeros, no plus, no more digits than a double keeps. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const DATE = /^\d{4}-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

function isDate(text: string): boolean {
  const [, month = '', day = ''] = DATE.exec(text) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

const CODES = new Set(['id', 'key', 'code', 'number', 'no', 'nr', 'ref', 'reference', 'sku', 'ean', 'isbn', 'zip', 'postcode', 'phone', 'mobile', 'tel', 'telephone', 'fax']);

function isCode(name: string): boolean {
  return CODES.has(lastWord(name)) || /(?:编号|号码|号|编码|代码|邮编|电话|手机)$/.test(name);
}

function isUnique(values: (Json | undefined)[]): boolean {
  const named = values.filter((value) => (typeof value === 'string' && value !== '') || typeof value === 'number').map(String);
  return named.length > 0 && named.length === values.length && new Set(named).size === named.length;
}

function own(record: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** `orderId`, `Order ID` and `order-id` are one name. */
function plain(name: string): string {
  return words(name).join('');
}

function lastWord(name: string): string {
  return words(name).at(-1) ?? '';
}

function words(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** English plurals only; other names come back as they are. */
function singular(name: string): string {
  if (/ies$/i.test(name)) return name.replace(/ies$/i, 'y');
  if (/(?:s|x|z|ch|sh)es$/i.test(name)) return name.slice(0, -2);
  return /[^s]s$/i.test(name) ? name.slice(0, -1) : name;
}
