/** The flow's own answers for failure and silence, where they say nothing or not in every language. */
import { type Fallback, firstAnswers, type Graph } from '@patchbay/schema';
import { setFlow } from '../../doc/commands/index.ts';
import type { FlowDoc } from '../../doc/flow-doc.ts';
import { languageName } from '../../inspector/language-names.ts';
import { words } from '../both-languages.ts';
import { type Fix, type Trouble } from './fix.ts';

/** A failure that would be closed without a word: usual words, or a person. */
export function emptyFailure({ graph }: Trouble): Fix[] {
  const { failure } = firstAnswers(graph.languages);
  return [
    ...(Object.keys(failure.say).length > 0 ? [{ id: 'usual', label: words('Use the usual words', '使用常用语'), act: { change: (flow: FlowDoc) => change(flow, 'failure', (answer) => ({ ...answer, say: failure.say })) } }] : []),
    { id: 'person', label: words('Let it wait for a person', '转由人工处理'), act: { change: (flow) => change(flow, 'failure', (answer) => ({ ...answer, then: 'person' })) } },
  ];
}

/** An answer that lacks a language: our usual words where we speak it, or another language's as a beginning. */
export function untranslatedAnswer({ issue, graph }: Trouble): Fix[] {
  const role = issue.code.includes('failure') ? 'failure' : 'silence';
  const language = String(issue.facts.language);
  const usual = firstAnswers([language])[role].say[language];
  const from = graph.languages.find((tag) => written(graph.defaults[role], tag) !== '');
  const say = (id: string, label: Fix['label'], text: string): Fix => ({ id, label, act: { change: (flow) => change(flow, role, (answer) => ({ ...answer, say: { ...answer.say, [language]: text } })) } });
  return [
    ...(usual === undefined ? [] : [say('usual', words('Use the usual words', '使用常用语'), usual)]),
    ...(from === undefined ? [] : [say('copy', words('Begin with the text in {language}', '以{language}文字为起点', { language: languageName(from, graph.languages) }), written(graph.defaults[role], from))]),
  ];
}

function written(answer: Graph['defaults']['failure'], language: string): string {
  const text = answer && Object.hasOwn(answer.say, language) ? (answer.say[language] ?? '') : '';
  return text.trim() === '' ? '' : text;
}

/** Changes an answer that is there. */
export function change(flow: FlowDoc, role: 'failure' | 'silence', next: (answer: Fallback) => Fallback): void {
  const { defaults } = flow.graph();
  const answer = defaults[role];
  if (answer) setFlow(flow, { defaults: { ...defaults, [role]: next(answer) } });
}
