/** Renames a variable wherever a flow names it: fields, rules, texts, declarations. Gives another graph; a text that does not parse stays as it is. */
import { configAt } from '../config-path.ts';
import { defaultTemplates, rulesOf, templatesOf } from '../config.ts';
import type { Graph, Node } from '../graph.ts';
import { define, isObject, type Json, type JsonObject } from '../json.ts';
import { renameInTemplate } from '../language/rename.ts';
import type { Rule } from '../language/rule.ts';
import { type Catalogue, metaOf, type NodeMeta } from '../node.ts';
import { setText } from './text-places.ts';

/** `order` to `purchase` takes `order.status` along; `order.id` to `order.number` leaves the rest of `order` alone. */
export function renameVariable(graph: Graph, catalogue: Catalogue, from: string, to: string): Graph {
  const defaults = defaultTemplates(graph.defaults).reduce((known, { path, source }) => setText(known, path.split('.').slice(1), renameInTemplate(source, from, to)) as Graph['defaults'], graph.defaults);
  return {
    ...graph,
    defaults,
    variables: graph.variables.map((variable) => ({ ...variable, name: renamed(variable.name, from, to) })),
    nodes: graph.nodes.map((node) => {
      const meta = metaOf(catalogue, node.type);
      return meta ? renameInNode(node, meta, from, to) : node;
    }),
  };
}

function renameInNode(node: Node, meta: NodeMeta, from: string, to: string): Node {
  let config = node.config;
  for (const { path, source } of templatesOf(meta, config)) config = setText(config, path.split('.'), renameInTemplate(source, from, to)) as JsonObject;
  for (const field of meta.fields) {
    const value = field.kind === 'variable' ? configAt(config, field.path) : undefined;
    if (typeof value === 'string') config = setText(config, field.path.split('.'), renamed(value, from, to)) as JsonObject;
  }
  for (const { path, rule } of rulesOf(meta, config)) config = setJson(config, path.split('.'), renameInRule(rule, from, to) as Json) as JsonObject;
  return config === node.config ? node : { ...node, config };
}

function renameInRule(rule: Rule, from: string, to: string): Rule {
  if ('all' in rule) return { all: rule.all.map((part) => renameInRule(part, from, to)) };
  if ('any' in rule) return { any: rule.any.map((part) => renameInRule(part, from, to)) };
  return { ...rule, field: renamed(rule.field, from, to) };
}

function renamed(path: string, from: string, to: string): string {
  return path === from || path.startsWith(`${from}.`) || path.startsWith(`${from}[`) ? to + path.slice(from.length) : path;
}

function setJson(value: Json, [part, ...rest]: string[], next: Json): Json {
  if (part === undefined) return next;
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === part ? setJson(each, rest, next) : each));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) define(copy, key, key === part ? setJson(inner, rest, next) : inner);
  return copy;
}
