/** The flow's own settings: languages, default answers, variables; and what only the team sees: names, places, notes, tests. */
import type { Defaults, Fallback } from '@patchbay/schema';
import { plainDuration } from '../../inspector/duration-words.ts';
import { languageName } from '../../inspector/language-names.ts';
import { type Facts, words } from '../../issues/both-languages.ts';
import { type Change, type Comparison, same, titleIn } from './change.ts';
import { textChanges } from './text-changes.ts';

const ROLES = {
  failure: (screen: string) => (screen === 'en' ? 'If something fails' : '如果出错'),
  silence: (screen: string) => (screen === 'en' ? 'If nobody answers' : '如果无人回答'),
};

/** What customers may notice. */
export function settingChanges({ before, after }: Comparison): Change[] {
  const changes: Change[] = [];
  const say = (key: string, look: Change['look'], en: string, zh: string, facts: Facts = {}) => changes.push({ key: `flow ${key}`, audience: 'customers', look, sentence: words(en, zh, facts) });
  const name = (tag: string) => languageName(tag, [...new Set([...before.languages, ...after.languages])]);
  for (const tag of after.languages) if (!before.languages.includes(tag)) say(`language ${tag}`, 'added', 'Customers are also answered in {language}', '也用{language}回复客户', { language: name(tag) });
  for (const tag of before.languages) if (!after.languages.includes(tag)) say(`language ${tag}`, 'removed', 'Customers are no longer answered in {language}', '不再用{language}回复客户', { language: name(tag) });
  const [first = ''] = after.languages;
  if (first !== before.languages[0] && before.languages.includes(first)) say('first', 'changed', 'Texts that are missing in a language are said in {language}', '缺少译文时改用{language}', { language: name(first) });
  for (const role of ['failure', 'silence'] as const) changes.push(...answerChanges(role, before.defaults[role], after.defaults[role], after.languages));
  const silence = (defaults: Defaults) => (screen: string) => plainDuration(defaults.silenceAfter, screen);
  if (before.defaults.silenceAfter !== after.defaults.silenceAfter) say('silence after', 'changed', 'Silence begins after {to} instead of {from}', '沉默时间由{from}改为{to}', { from: silence(before.defaults), to: silence(after.defaults) });
  const old = new Map(before.variables.map((variable) => [variable.name, variable]));
  for (const variable of after.variables) {
    const was = old.get(variable.name);
    if (!was) say(`variable ${variable.name}`, 'added', 'The flow declares the variable “{name}”', '流程声明变量“{name}”', { name: variable.name });
    else if (!same(was, variable)) say(`variable ${variable.name}`, 'changed', 'The flow’s variable “{name}” changes', '流程变量“{name}”改变', { name: variable.name });
    old.delete(variable.name);
  }
  for (const gone of old.keys()) say(`variable ${gone}`, 'removed', 'The flow no longer declares the variable “{name}”', '流程不再声明变量“{name}”', { name: gone });
  return changes;
}

function answerChanges(role: 'failure' | 'silence', was: Fallback | undefined, is: Fallback | undefined, languages: readonly string[]): Change[] {
  if (same(was, is)) return [];
  const change = (key: string, look: Change['look'], sentence: Change['sentence']): Change => ({ key: `flow ${role} ${key}`, audience: 'customers', look, sentence });
  const facts = { role: ROLES[role] };
  if (!is) return [change('gone', 'removed', words('“{role}”: the flow’s default answer is removed', '“{role}”：删除流程默认回复', facts))];
  const flow = (screen: string) => (screen === 'en' ? 'Flow default' : '流程默认处理');
  const texts = textChanges(was?.say, is.say, { languages, step: flow, field: ROLES[role] }).map(({ language, sentence }) => change(language, was ? 'changed' : 'added', sentence));
  const then = is.then === 'person' ? words('“{role}”: the conversation then waits for a person', '“{role}”：之后等待人工', facts) : words('“{role}”: the conversation is then closed', '“{role}”：之后结束会话', facts);
  return [...texts, ...(was?.then === is.then ? [] : [change('then', 'changed', then)])];
}

/** What only the team sees. */
export function teamChanges({ before, after, catalogue }: Comparison): Change[] {
  const changes: Change[] = [];
  const say = (key: string, en: string, zh: string, facts: Facts = {}, node?: string) => changes.push({ key: `team ${key}`, audience: 'team', look: 'changed', sentence: words(en, zh, facts), ...(node === undefined ? {} : { node }) });
  if (before.name !== after.name) say('name', 'The flow is called “{to}” instead of “{from}”', '流程由“{from}”改名为“{to}”', { from: before.name, to: after.name });
  if (before.description !== after.description) say('description', 'The description of the flow changes', '流程说明改变');
  const old = new Map(before.nodes.map((node) => [node.id, node]));
  let moved = 0;
  for (const node of after.nodes) {
    const was = old.get(node.id);
    if (!was || was.type !== node.type) continue;
    if (was.title !== node.title) say(`title ${node.id}`, 'Step “{from}” is called “{to}”', '步骤“{from}”改名为“{to}”', { from: titleIn(before, catalogue, was), to: titleIn(after, catalogue, node) }, node.id);
    if (!same(was.position, node.position)) moved += 1;
  }
  if (moved === 1) say('moved', '1 step was moved on the canvas', '画布上移动了 1 个步骤');
  if (moved > 1) say('moved', '{count} steps were moved on the canvas', '画布上移动了 {count} 个步骤', { count: moved });
  if (!same(byId(before.notes), byId(after.notes))) say('notes', 'Notes on the canvas change', '画布上的备注改变');
  if (!same(byId(before.frames), byId(after.frames))) say('frames', 'Frames on the canvas change', '画布上的框改变');
  if (after.nodes.some((node) => old.has(node.id) && Boolean(old.get(node.id)?.collapsed) !== Boolean(node.collapsed))) say('collapsed', 'Some steps are drawn small or whole', '部分步骤被收起或展开');
  if (!same([before.stories, before.world ?? null], [after.stories, after.world ?? null])) say('tests', 'Saved tests change', '已保存的测试改变');
  return changes;
}

function byId<T extends { id: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}
