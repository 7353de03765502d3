/** Reading a node's config by its form: where its texts, templates, rules and variables are. Knows fields, not kinds of node; brings the template engine along. */
import type { Defaults } from './graph.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { type Rule, rule, ruleReads } from './language/rule.ts';
import { parseTemplate, TemplateError } from './language/template.ts';
import { configAt, shown } from './config-path.ts';
import type { Field, NodeMeta } from './node.ts';
import { safeParse } from './safe-parse.ts';

/** One text with a template in it, and where it stands. */
export interface ConfigTemplate {
  path: string;
  /** The language of a text; absent for templates that are the same in every language. */
  language?: string;
  source: string;
}

/** Every template of a config, whatever state it is in. */
export function templatesOf(meta: NodeMeta, config: JsonObject): ConfigTemplate[] {
  return meta.fields.filter((field) => shown(field, config)).flatMap((field) => fieldTemplates(field, configAt(config, field.path)));
}

/** Templates of the flow's own answers for failure and silence; they belong to no node. */
export function defaultTemplates({ failure, silence }: Defaults): ConfigTemplate[] {
  return [...inLanguages('defaults.failure.say', failure?.say), ...inLanguages('defaults.silence.say', silence?.say)];
}

function fieldTemplates(field: Field, value: Json | undefined): ConfigTemplate[] {
  const { path } = field;
  switch (field.kind) {
    case 'text':
      return inLanguages(path, value);
    case 'template':
      return typeof value === 'string' ? [{ path, source: value }] : [];
    case 'texts':
      return listOf(value).flatMap((each, at) => inLanguages(`${path}.${at}`, each));
    case 'nudges':
      return listOf(value).flatMap((each, at) => (isObject(each) ? inLanguages(`${path}.${at}.text`, each.text) : []));
    case 'choices':
      return listOf(value).flatMap((each, at) => (isObject(each) ? inLanguages(`${path}.${at}.label`, each.label) : []));
    case 'matches':
      return listOf(value).flatMap((each, at) => (isObject(each) && typeof each.value === 'string' ? [{ path: `${path}.${at}.value`, source: each.value }] : []));
    default:
      return [];
  }
}

function inLanguages(path: string, value: Json | undefined): ConfigTemplate[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([language, source]) => (typeof source === 'string' ? [{ path: `${path}.${language}`, language, source }] : []));
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** One variable that a config reads, and where. */
export interface Read {
  path: string;
  field: string;
}

/** Every variable a config reads; templates that do not parse read nothing (another check names them). */
export function readsOf(meta: NodeMeta, config: JsonObject): Read[] {
  const reads: Read[] = [];
  for (const template of templatesOf(meta, config)) {
    try {
      for (const path of parseTemplate(template.source).reads) reads.push({ path, field: template.path });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
    }
  }
  for (const { path: field, rule } of rulesOf(meta, config)) for (const path of ruleReads(rule)) reads.push({ path, field });
  return reads;
}

/** Every well-formed rule of a config, and where. */
export function rulesOf(meta: NodeMeta, config: JsonObject): { path: string; rule: Rule }[] {
  const found: { path: string; rule: Rule }[] = [];
  for (const field of meta.fields) {
    if (field.kind !== 'cases') continue;
    listOf(configAt(config, field.path)).forEach((each, at) => {
      const parsed = isObject(each) ? safeParse(rule, each.rule) : undefined;
      if (parsed?.success) found.push({ path: `${field.path}.${at}.rule`, rule: parsed.data });
    });
  }
  return found;
}
