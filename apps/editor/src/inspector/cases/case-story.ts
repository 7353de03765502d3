/** An example of a kind, read from its data as a small story: what is given, what happens, how the step answers. It runs nothing and has no words. */
import type { NodeCase } from '@patchbay/nodes/cases';
import { labelText, word } from '@patchbay/nodes/strings';
import { exitsOf, isObject, type Json, type JsonObject, type NodeMeta } from '@patchbay/schema';
import { onScreen } from '../../issues/both-languages.ts';

export type Happening = { kind: 'reached' } | { kind: 'says'; text: string } | { kind: 'picks'; text: string } | { kind: 'time'; ms: number } | { kind: 'found'; count: number } | { kind: 'failed'; reason: string };

export type Outcome =
  | { kind: 'leaves'; exit: string; keeps: Fact[] }
  | { kind: 'stays'; says: string[]; listens: boolean }
  | { kind: 'asks'; table: string; where: Fact[] }
  | { kind: 'ends'; outcome: string; person: boolean }
  | { kind: 'nothing' };

/** A name and what it holds. */
export interface Fact {
  name: string;
  value: string;
}

export interface CaseStory {
  title: string;
  given: Fact[];
  /** What the customer had said before. */
  saidBefore: string | undefined;
  happens: Happening;
  outcome: Outcome;
  /** The step's own reason, in the language of the screen. */
  because: string;
}

const VALUE_CHARACTERS = 80;
const FACTS_MAX = 6;

/** Reads an example; what it does not say is left out. */
export function caseStory(meta: NodeMeta, each: NodeCase, screen: string): CaseStory {
  const expect: JsonObject = each.expect === 'ignore' ? {} : each.expect;
  const reason = isObject(expect.because) ? expect.because : {};
  return {
    title: onScreen(each.name, screen),
    given: flat(each.scope ?? {}).slice(0, FACTS_MAX),
    saidBefore: each.event ? undefined : each.said,
    happens: happening(each.event),
    outcome: each.expect === 'ignore' ? { kind: 'nothing' } : outcomeOf(meta, each, expect, screen),
    because: typeof reason.key === 'string' ? filled(word(meta.type, `because.${reason.key}`, screen, isObject(reason.facts) ? reason.facts : {})) : '',
  };
}

/** A sentence with nothing left to fill in; an example need not tell every fact. */
function filled(sentence: string): string {
  return /\{\w+\}/.test(sentence) ? '' : sentence;
}

function happening(event: JsonObject | undefined): Happening {
  if (!event) return { kind: 'reached' };
  if (event.type === 'choice.picked') return { kind: 'picks', text: String(event.text ?? '') };
  if (event.type === 'timer.fired') return { kind: 'time', ms: Number(event.at ?? event.due ?? 0) };
  if (event.type !== 'effect.settled') return { kind: 'says', text: String(event.text ?? '') };
  const result = isObject(event.result) ? event.result : {};
  if (result.ok === true) return { kind: 'found', count: Array.isArray(result.value) ? result.value.length : result.value === null ? 0 : 1 };
  return { kind: 'failed', reason: isObject(result.error) ? String(result.error.message ?? '') : '' };
}

function outcomeOf(meta: NodeMeta, each: NodeCase, expect: JsonObject, screen: string): Outcome {
  if (expect.kind === 'end') return { kind: 'ends', outcome: String(expect.outcome ?? ''), person: expect.person === true };
  if (expect.kind === 'call') {
    const call = isObject(expect.call) ? expect.call : {};
    const where = (Array.isArray(call.where) ? call.where : []).filter(isObject).map(({ column, value }) => ({ name: String(column), value: shown(value ?? null) }));
    return { kind: 'asks', table: String(call.table ?? ''), where };
  }
  if (expect.kind === 'stay') {
    const says = (Array.isArray(expect.say) ? expect.say : []).filter(isObject).map(({ text }) => String(text ?? ''));
    return { kind: 'stays', says, listens: expect.listens !== false };
  }
  const exit = exitsOf(meta, { ...meta.defaults, ...each.config }).find(({ id }) => id === expect.exit);
  return { kind: 'leaves', exit: (exit && labelText(meta.type, exit.label, screen)) || String(expect.exit ?? ''), keeps: flat(isObject(expect.set) ? expect.set : {}).slice(0, FACTS_MAX) };
}

function flat(values: JsonObject, prefix = ''): Fact[] {
  return Object.entries(values).flatMap(([key, value]) => (isObject(value) && Object.keys(value).length > 0 ? flat(value, `${prefix}${key}.`) : [{ name: prefix + key, value: shown(value) }]));
}

function shown(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS).toWellFormed()}…` : text;
}
