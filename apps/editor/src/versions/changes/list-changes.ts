/** Lists in a step's config: answers and ways by their ids, texts and reminders by their place, words by language. */
import { durationMs, isObject, type Json, pickText, type Sentences } from '@patchbay/schema';
import { plainDuration } from '../../inspector/duration-words.ts';
import { words } from '../../issues/both-languages.ts';
import { same, short } from './change.ts';
import { type TextPlace, textChanges } from './text-changes.ts';

/** A sentence with what makes it unique within its field. */
export interface Said {
  key: string;
  look: 'added' | 'removed' | 'changed';
  sentence: Sentences;
}

type Row = Record<string, Json>;

/** Answers customers can pick. */
export function choiceChanges(was: Json | undefined, is: Json | undefined, place: TextPlace): Said[] {
  const label = (row: Row) => (screen: string) => (isObject(row.label) ? pickText(row.label as Record<string, string>, screen, place.languages) : '');
  return byId(was, is, {
    added: (row) => words('{step}: new answer “{label}”', '{step}：新增选项“{label}”', { step: place.step, label: label(row) }),
    removed: (row) => words('{step}: answer “{label}” is removed', '{step}：删除选项“{label}”', { step: place.step, label: label(row) }),
    changed: (from, to) => textChanges(from.label, to.label, place).map(({ sentence }) => sentence),
    order: () => words('{step}: the answers are in another order', '{step}：选项顺序改变', { step: place.step }),
  });
}

/** Ways of a decision; what their rules compare is read on the card. */
export function caseChanges(was: Json | undefined, is: Json | undefined, { step }: TextPlace): Said[] {
  const name = (row: Row) => (typeof row.label === 'string' && row.label !== '' ? row.label : String(row.id));
  return byId(was, is, {
    added: (row) => words('{step}: new way “{label}”', '{step}：新增分支“{label}”', { step, label: name(row) }),
    removed: (row) => words('{step}: way “{label}” is removed', '{step}：删除分支“{label}”', { step, label: name(row) }),
    changed: (from, to) => [
      ...(same(from.rule, to.rule) ? [] : [words('{step}: the rule of “{label}” changes', '{step}：“{label}”的条件改变', { step, label: name(to) })]),
      ...(from.label === to.label ? [] : [words('{step}: way “{from}” is called “{to}”', '{step}：分支“{from}”改名为“{to}”', { step, from: name(from), to: name(to) })]),
    ],
    order: () => words('{step}: the ways are tried in another order', '{step}：分支的判断顺序改变', { step }),
  });
}

/** Texts or reminders one after the other. */
export function placedChanges(was: Json | undefined, is: Json | undefined, place: TextPlace, part?: string): Said[] {
  const [from, to] = [list(was), list(is)];
  return Array.from({ length: Math.max(from.length, to.length) }, (_, at) => at).flatMap((at): Said[] => {
    const field = (screen: string) => `${place.field(screen)} ${at + 1}`;
    const [old, now] = [from[at], to[at]];
    const texts = textChanges(textOf(old, part), textOf(now, part), { ...place, field }).map(({ language, sentence }): Said => ({ key: `${at} ${language}`, look: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed', sentence }));
    const [before, after] = [afterOf(old), afterOf(now)];
    const times: Said[] = before !== '' && after !== '' && durationMs(before) !== durationMs(after) ? [{ key: `${at} after`, look: 'changed', sentence: words('{step}: “{field}” comes after {to} instead of {from}', '{step}：“{field}”由 {from} 后改为 {to} 后发送', { step: place.step, field, from: (screen) => plainDuration(before, screen), to: (screen) => plainDuration(after, screen) }) }] : [];
    return [...texts, ...times];
  });
}

/** Words a step listens for. */
export function wordChanges(was: Json | undefined, is: Json | undefined, { step, field }: TextPlace): Said[] {
  const all = (value: Json | undefined) => (isObject(value) ? Object.values(value).flatMap((each) => (Array.isArray(each) ? each.map(String) : [])) : []);
  const [from, to] = [new Set(all(was)), new Set(all(is))];
  const [fresh, gone] = [[...to.difference(from)], [...from.difference(to)]];
  return [
    ...(fresh.length > 0 ? [{ key: 'fresh', look: 'added' as const, sentence: words('{step}: “{field}” now has “{words}”', '{step}：“{field}”新增“{words}”', { step, field, words: short(fresh.join(', ')) }) }] : []),
    ...(gone.length > 0 ? [{ key: 'gone', look: 'removed' as const, sentence: words('{step}: “{field}” no longer has “{words}”', '{step}：“{field}”去掉“{words}”', { step, field, words: short(gone.join(', ')) }) }] : []),
  ];
}

function byId(was: Json | undefined, is: Json | undefined, say: { added(row: Row): Sentences; removed(row: Row): Sentences; changed(from: Row, to: Row): Sentences[]; order(): Sentences }): Said[] {
  const [from, to] = [rows(was), rows(is)];
  const stays = (all: Map<string, Row>, other: Map<string, Row>) => [...all.keys()].filter((id) => other.has(id));
  return [
    ...[...to].flatMap(([id, row]): Said[] => {
      const old = from.get(id);
      if (!old) return [{ key: `${id} added`, look: 'added', sentence: say.added(row) }];
      return say.changed(old, row).map((sentence, at) => ({ key: `${id} ${at}`, look: 'changed', sentence }));
    }),
    ...[...from].filter(([id]) => !to.has(id)).map(([id, row]): Said => ({ key: `${id} removed`, look: 'removed', sentence: say.removed(row) })),
    ...(same(stays(from, to), stays(to, from)) ? [] : [{ key: 'order', look: 'changed' as const, sentence: say.order() }]),
  ];
}

function rows(value: Json | undefined): Map<string, Row> {
  return new Map(list(value).filter(isObject).map((row) => [String(row.id), row]));
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function textOf(item: Json | undefined, part: string | undefined): Json | undefined {
  return part === undefined ? item : isObject(item) ? item[part] : undefined;
}

function afterOf(item: Json | undefined): string {
  return isObject(item) && typeof item.after === 'string' ? item.after : '';
}
