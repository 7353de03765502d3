/** Another name for a variable inside one text or one rule. Only what stands between braces is looked at; words for the customer are never touched. */
import { isObject, type Json, parseTemplate, rootOf, TemplateError } from '@patchbay/schema';

const MARK = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
/** A path as it is written in a mark; what stands in quotes is matched whole and left alone. */
const PATH = /"[^"]*"|'[^']*'|(?<![\w.])[A-Za-z_]\w*(?:\.\w+)*/g;

/** `wanted` replaces the path `read`; other parts of the same variable follow its first part. */
export function renameInText(source: string, read: string, wanted: string): string {
  return source.replace(MARK, (mark) => mark.replace(PATH, (path) => renamed(path, read, wanted)));
}

/** The same in a rule, however deep. */
export function renameInRule(rule: Json, read: string, wanted: string): Json {
  if (Array.isArray(rule)) return rule.map((part) => renameInRule(part, read, wanted));
  if (!isObject(rule)) return rule;
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, key === 'field' && typeof value === 'string' ? renamed(value, read, wanted) : key === 'all' || key === 'any' ? renameInRule(value, read, wanted) : value]));
}

function renamed(path: string, read: string, wanted: string): string {
  if (path === read) return wanted;
  return rootOf(path) === rootOf(read) ? rootOf(wanted) + path.slice(rootOf(path).length) : path;
}

/** Does the text still read the variable? A text that cannot be parsed does. */
export function reads(source: string, variable: string): boolean {
  try {
    return parseTemplate(source).reads.some((path) => rootOf(path.split('[', 1)[0] ?? '') === variable);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return true;
  }
}
