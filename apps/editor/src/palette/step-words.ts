/** Names of families, and which kinds of step fit where. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { word } from '@patchbay/nodes/strings';
import { type Catalogue, exitsOf, FAMILIES, type Family, type NodeMeta } from '@patchbay/schema';
import { fold } from './fold.ts';

const NAMES: Record<Family, ReturnType<typeof msg>> = {
  start: msg`Starts`,
  talk: msg`Talk`,
  ask: msg`Ask`,
  understand: msg`Understand`,
  decide: msg`Decide`,
  data: msg`Data`,
  model: msg`Language model`,
  control: msg`Flow control`,
  people: msg`People`,
  after: msg`Afterwards`,
};

/** The name of a family in the language of the screen. */
export function familyName(family: Family, i18n: I18n): string {
  return i18n._(NAMES[family]);
}

/** Families that have steps in this build, with their steps. */
export function families(catalogue: Catalogue): { family: Family; kinds: NodeMeta[] }[] {
  const all = Object.values(catalogue);
  return FAMILIES.map((family) => ({ family, kinds: all.filter((meta) => meta.family === family) })).filter(({ kinds }) => kinds.length > 0);
}

/** What people most often put after a step of a family. */
const NEXT: Record<Family, Family[]> = {
  start: ['ask', 'talk', 'data'],
  talk: ['ask', 'control', 'talk'],
  ask: ['data', 'decide', 'talk'],
  understand: ['ask', 'talk', 'data'],
  decide: ['talk', 'ask', 'control'],
  data: ['decide', 'talk', 'ask'],
  model: ['talk', 'ask', 'control'],
  control: ['talk', 'ask', 'control'],
  people: ['talk', 'control', 'after'],
  after: ['control', 'talk', 'data'],
};

/** The three kinds that fit best after a step of a family. */
export function fitting(catalogue: Catalogue, after: Family): NodeMeta[] {
  const found: NodeMeta[] = [];
  for (const family of NEXT[after]) {
    const kind = Object.values(catalogue).find((meta) => meta.family === family && !meta.start && !found.includes(meta));
    if (kind) found.push(kind);
  }
  return found;
}

/** Does a step of this kind lead on to another, so that it can stand in between? */
export function leadsOn(meta: NodeMeta): boolean {
  return !meta.start && (meta.fields.some((field) => field.kind === 'choices' || field.kind === 'cases') || exitsOf(meta, meta.defaults).some((exit) => exit.role === 'main'));
}

/** Does a kind answer to what was typed: its name, its family or what it is for? */
export function kindMatches(meta: NodeMeta, typed: string, i18n: I18n): boolean {
  const wanted = fold(typed);
  if (wanted === '') return true;
  const words = [word(meta.type, 'name', i18n.locale), word(meta.type, 'about', i18n.locale), word(meta.type, 'name', 'en'), familyName(meta.family, i18n)];
  return words.some((each) => fold(each).includes(wanted));
}
