/** The flow's own answers for failure and silence: a mistake in one of them would show only when something has already gone wrong. */
import { defaultTemplates } from '../config.ts';
import type { Fallback } from '../graph.ts';
import type { Issue } from '../issue.ts';
import { parseTemplate, TemplateError } from '../language/template.ts';
import { BUILT_IN, rootOf } from '../variable.ts';
import { type Check, type FlowView, variablesWritten } from './check.ts';

export const defaultAnswers: Check = {
  sentences: {
    'bad-failure-answer': { en: 'The flow’s answer for failures cannot be read: {reason}.', 'zh-CN': '无法读取流程的失败回复：{reason}。' },
    'bad-silence-answer': { en: 'The flow’s answer for silence cannot be read: {reason}.', 'zh-CN': '无法读取流程的沉默回复：{reason}。' },
    'empty-failure-answer': { en: 'If something fails, the customer would hear nothing. Write the flow’s answer for failures.', 'zh-CN': '如果出错，客户将收不到任何回复。请填写流程的失败回复。' },
    'untranslated-failure-answer': { en: 'The flow’s answer for failures is not written in {language} yet.', 'zh-CN': '流程的失败回复还没有 {language} 版本。' },
    'untranslated-silence-answer': { en: 'The flow’s answer for silence is not written in {language} yet.', 'zh-CN': '流程的沉默回复还没有 {language} 版本。' },
  },
  run: (flow) => [...unreadable(flow), ...unwritten(flow)],
};

/** Texts that cannot be read, and names in them that nothing in the flow writes. */
function unreadable({ graph, nodes }: FlowView): Issue[] {
  const written = new Set([...Object.keys(BUILT_IN), ...graph.variables.map((variable) => rootOf(variable.name)), ...nodes.flatMap((view) => variablesWritten(view))]);
  return defaultTemplates(graph.defaults).flatMap(({ path, source }): Issue[] => {
    const place = { field: path };
    try {
      const unknown = parseTemplate(source).reads.filter((read) => !written.has(rootOf(read.split('[', 1)[0] ?? '')));
      return [...new Set(unknown)].map((variable): Issue => ({ code: 'unknown-variable', severity: 'error', place, facts: { variable } }));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return [{ code: path.startsWith('defaults.failure') ? 'bad-failure-answer' : 'bad-silence-answer', severity: 'error', place, facts: { reason: error.reason } }];
    }
  });
}

/** Answers in which a language is missing, and a failure that would be closed without a word. */
function unwritten({ graph: { defaults, languages } }: FlowView): Issue[] {
  const blank = (answer: Fallback | undefined, language: string) => ((answer && Object.hasOwn(answer.say, language) ? answer.say[language] : '') ?? '').trim() === '';
  const issues: Issue[] = [];
  for (const role of ['failure', 'silence'] as const) {
    const answer = defaults[role];
    if (!answer) continue;
    const written = Object.keys(answer.say).filter((language) => !blank(answer, language));
    if (written.length === 0) {
      if (role === 'failure' && answer.then === 'close') issues.push({ code: 'empty-failure-answer', severity: 'error', place: { field: 'defaults.failure.say' }, facts: {} });
      continue;
    }
    for (const language of languages) if (blank(answer, language) && languages.length > 1) issues.push({ code: `untranslated-${role}-answer`, severity: 'warning', place: { field: `defaults.${role}.say.${language}` }, facts: { language } });
  }
  return issues;
}
