/** Texts that cannot be read, are too long, or are missing in a language. */
import { configAt, isObject, LIMITS, parseTemplate, TemplateError } from '@patchbay/schema';
import { setAt } from '../../doc/commands/index.ts';
import { languageName } from '../../inspector/language-names.ts';
import { words } from '../both-languages.ts';
import { change } from './default-answers.ts';
import { type Fix, type Trouble } from './fix.ts';

/** Closes braces that were left open, or makes plain words of all of them. */
export function badTemplate({ issue, node }: Trouble): Fix[] {
  const { field } = issue.place;
  const source = node && field !== undefined ? configAt(node.config, field) : undefined;
  if (!node || field === undefined || typeof source !== 'string') return [];
  return mended(source).map(({ text, ...fix }) => ({ ...fix, act: { change: (flow) => setAt(flow, node.id, field, text) } }));
}

/** The same for the flow's own answers. */
export function badAnswer({ issue, graph }: Trouble): Fix[] {
  const [, , , language = ''] = (issue.place.field ?? '').split('.');
  const role = issue.code === 'bad-failure-answer' ? 'failure' : 'silence';
  const source = graph.defaults[role]?.say[language];
  if (source === undefined) return [];
  return mended(source).map(({ text, ...fix }) => ({ ...fix, act: { change: (flow) => change(flow, role, (answer) => ({ ...answer, say: { ...answer.say, [language]: text } })) } }));
}

function mended(source: string): { id: string; label: Fix['label']; text: string }[] {
  const closed = source.replace(/\{\{\s*([\w.]+)\s*\}?(?!\s*[\w.|[\s]*\}\})/g, '{{ $1 }}');
  const plain = source.replace(/\{\{-?|-?\}\}|\{%-?|-?%\}/g, '').replace(/ {2,}/g, ' ');
  return [
    ...(closed !== source && isTemplate(closed) ? [{ id: 'close', label: words('Close the braces', '补全花括号'), text: closed }] : []),
    ...(isTemplate(plain) ? [{ id: 'plain', label: words('Make it plain words', '改为普通文字'), text: plain }] : []),
  ];
}

function isTemplate(source: string): boolean {
  try {
    parseTemplate(source);
    return true;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return false;
  }
}

/** Keeps as much as is possible. */
export function tooLong({ issue, node }: Trouble): Fix[] {
  const { field } = issue.place;
  const source = node && field !== undefined ? configAt(node.config, field) : undefined;
  if (!node || field === undefined || typeof source !== 'string') return [];
  const kept = source.slice(0, LIMITS.configTextCharacters).replace(/[\uD800-\uDBFF]$/, '');
  return isTemplate(kept) ? [{ id: 'cut', label: words('Keep the first {limit} characters', '保留前 {limit} 个字符', { limit: LIMITS.configTextCharacters }), act: { change: (flow) => setAt(flow, node.id, field, kept) } }] : [];
}

/** Another language's text as a beginning, to be translated where it stands. */
export function missingTranslation({ issue, node, graph }: Trouble): Fix[] {
  const { field } = issue.place;
  const texts = node && field !== undefined ? configAt(node.config, field.slice(0, field.lastIndexOf('.'))) : undefined;
  if (!node || field === undefined || !isObject(texts)) return [];
  const from = [...graph.languages, ...Object.keys(texts)].find((tag) => typeof texts[tag] === 'string' && texts[tag].trim() !== '');
  const text = from === undefined ? undefined : texts[from];
  if (from === undefined || typeof text !== 'string') return [];
  return [{ id: 'copy', label: words('Begin with the text in {language}', '以{language}文字为起点', { language: languageName(from, graph.languages) }), act: { change: (flow) => setAt(flow, node.id, field, text) } }];
}
