/** From an issue to the sentence a person reads, in the language of the screen. */
import { type Issue, phrase, type Sentences } from './issue.ts';
import { CHECKS } from './checks/index.ts';
import { reasonIn } from './reasons.ts';

/** Issues found while a file is read, before any rule can look at it. */
const READING: Record<string, Sentences> = {
  'not-a-flow': { en: '{reason}', 'zh-CN': '这不是可以打开的流程文件：{reason}' },
  'bad-shape': { en: '{path}: {reason}.', 'zh-CN': '{path}：{reason}。' },
  'too-deep': { en: 'What stands at {path} nests deeper than {limit} levels.', 'zh-CN': '{path} 处的嵌套超过 {limit} 层。' },
  'unsafe-key': { en: 'The key “{key}” at {path} is not allowed: JavaScript gives it a meaning of its own.', 'zh-CN': '不允许在 {path} 使用键名“{key}”：它在 JavaScript 中有特殊含义。' },
};

/** The sentence of an issue; the code itself where a rule is unknown to this build. */
export function sentenceOf(issue: Issue, screenLanguage = 'en'): string {
  const told = [READING, ...CHECKS.map((check) => check.sentences)].find((sentences) => Object.hasOwn(sentences, issue.code));
  const sentences = told?.[issue.code];
  if (!sentences) return issue.code;
  const { reason } = issue.facts;
  const facts = typeof reason === 'string' ? { ...issue.facts, reason: reasonIn(reason, screenLanguage) } : issue.facts;
  return phrase(screenLanguage.startsWith('zh') ? sentences['zh-CN'] : sentences.en, facts);
}
