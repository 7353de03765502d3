/**
 * Recognises a person in an imported record by the usual spellings of the well-known columns. It changes nothing in
 * the record, and leaves out what does not look like what its column says.
 */
import { isObject, type Json, type JsonObject, language as languageTag } from '@patchbay/schema';

export interface ImportedContact {
  /** The key in the file, else the record's own id: what a later import finds the same person by. */
  externalId?: string;
  name?: string;
  email?: string;
  phone?: string;
  /** BCP 47 tag: `en`, `zh-CN`. */
  language?: string;
  /** The whole record, as it came. */
  attributes: JsonObject;
}

const ID = ['externalid', 'id', 'userid', 'customerid', 'contactid', 'memberid', 'uid', '编号', '客户编号', '用户编号', '会员编号', '客户id', '用户id'];
const NAME = ['name', 'fullname', 'displayname', 'customername', 'contactname', '姓名', '名字', '全名', '客户姓名', '联系人'];
const FIRST_NAME = ['firstname', 'givenname', 'forename', 'first', 'given', '名'];
const LAST_NAME = ['lastname', 'surname', 'familyname', 'last', 'family', '姓'];
const EMAIL = ['email', 'emailaddress', 'mail', 'mailaddress', '邮箱', '电子邮箱', '邮箱地址', '电子邮件', '邮件', '邮件地址'];
const PHONE = ['phone', 'phonenumber', 'mobile', 'mobilephone', 'mobilenumber', 'cell', 'cellphone', 'tel', 'telephone', 'telephonenumber', '手机', '手机号', '手机号码', '电话', '电话号码', '联系电话'];
const LANGUAGE = ['language', 'preferredlanguage', 'locale', 'lang', '语言', '首选语言'];

/** `key` is the record's key in a file of records by id. Capital letters, spaces, `_`, `-` and `.` in column names do not matter. */
export function readContact(record: JsonObject, key?: string): ImportedContact {
  const columns = byPlainName(record);
  const found = {
    externalId: key || first(columns, ID, text),
    name: first(columns, NAME, nameOf) ?? wholeName(columns),
    email: first(columns, EMAIL, (value) => matching(value, isEmail)),
    phone: first(columns, PHONE, (value) => matching(value, isPhone)),
    language: first(columns, LANGUAGE, languageOf),
  };
  return { ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), attributes: record };
}

export type KnownField = 'id' | 'name' | 'email' | 'phone' | 'language';

/** Which columns of a file are understood, and as what; of two spellings of one field, the one that is read. */
export function knownColumns(columns: string[]): Record<string, KnownField> {
  const names = byPlainName(Object.fromEntries(columns.map((column) => [column, column])));
  const understood: Record<string, KnownField> = {};
  const take = (field: KnownField, spellings: string[], every = false) => {
    const found = spellings.flatMap((spelling) => names.get(spelling) ?? []) as string[];
    for (const column of every ? found : found.slice(0, 1)) understood[column] = field;
    return found.length > 0;
  };
  take('id', ID);
  if (!take('name', NAME)) take('name', [...FIRST_NAME, ...LAST_NAME], true);
  take('email', EMAIL);
  take('phone', PHONE);
  take('language', LANGUAGE);
  return understood;
}

/** The first column of a name wins over a later one that is spelled another way. */
function byPlainName(record: JsonObject): Map<string, Json> {
  const columns = new Map<string, Json>();
  for (const [name, value] of Object.entries(record)) {
    const plain = name.normalize('NFKC').toLowerCase().replace(/[\s_.\-:]/g, '');
    if (!columns.has(plain)) columns.set(plain, value);
  }
  return columns;
}

function first(columns: Map<string, Json>, spellings: string[], read: (value: Json) => string | undefined): string | undefined {
  for (const spelling of spellings) {
    const value = read(columns.get(spelling) ?? null);
    if (value !== undefined) return value;
  }
  return undefined;
}

function text(value: Json): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** Looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return isShort(text) && /^[^\s@]+@[^\s@]+$/.test(text);
}

/** Looks like a telephone number: three digits at least, and nothing but what people put between digits. */
export function isPhone(text: string): boolean {
  return isShort(text) && /^(?=(?:\D*\d){3})\+?[\d\s().\-/x]+$/i.test(text);
}

/** A bound, so that a hostile text cannot keep a pattern busy; no address is longer. */
function isShort(text: string): boolean {
  return text.length <= 320;
}

function matching(value: Json, looksRight: (text: string) => boolean): string | undefined {
  const written = text(value);
  return written !== undefined && looksRight(written) ? written : undefined;
}

function nameOf(value: Json): string | undefined {
  return isObject(value) ? wholeName(byPlainName(value)) : text(value);
}

/** Given name, then family name; Chinese names the other way round and without a space. */
function wholeName(columns: Map<string, Json>): string | undefined {
  const given = first(columns, FIRST_NAME, text);
  const family = first(columns, LAST_NAME, text);
  if (given === undefined || family === undefined) return given ?? family;
  return /^\p{Script=Han}+$/u.test(given + family) ? family + given : `${given} ${family}`;
}

/** `zh_CN.UTF-8` and `zh-cn` as the tag `zh-CN`; a language's name in words is not a tag. */
function languageOf(value: Json): string | undefined {
  const [written = ''] = (text(value) ?? '').split('.');
  const [base = '', ...rest] = written.replaceAll('_', '-').split('-');
  const tag = [base.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
  return languageTag.safeParse(tag).success ? tag : undefined;
}
