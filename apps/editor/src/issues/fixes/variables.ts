/** Variables that nobody writes, that are still empty where they are read, or whose name is taken. */
import { BUILT_IN, type Catalogue, configAt, type Graph, type Json, rootOf, type Variable, variableName, type WorkspaceFacts } from '@patchbay/schema';
import { declareVariable, renameDeclared, setAt } from '../../doc/commands/index.ts';
import type { FlowDoc } from '../../doc/flow-doc.ts';
import { knownVariables } from '../../inspector/known-variables.ts';
import { words } from '../both-languages.ts';
import { change } from './default-answers.ts';
import { type Fix, type Trouble } from './fix.ts';
import { nearest } from './nearest.ts';
import { reads, renameInRule, renameInText } from './rename-read.ts';

/** A near name that is known, or the variable declared in the flow. */
export function unknownVariable(trouble: Trouble): Fix[] {
  const { issue, graph, catalogue, facts } = trouble;
  const read = readPath(issue.facts.variable);
  const meant = nearest(read, namesOf(graph, catalogue, facts)).flatMap((name): Fix[] => {
    const put = rename(trouble, read, name);
    return put ? [{ id: `mean-${name}`, label: words('Did you mean “{name}”?', '您是指“{name}”吗？', { name }), act: { change: put } }] : [];
  });
  return [...meant, ...declare(read, words('Declare “{name}” in the flow', '在流程中声明“{name}”', { name: rootOf(read) }))];
}

/** Empty until a step writes it: said once in the flow. */
export function readBeforeSet({ issue }: Trouble): Fix[] {
  const read = readPath(issue.facts.variable);
  return declare(read, words('Let “{name}” be empty at first', '允许“{name}”起初为空', { name: rootOf(read) }));
}

/** Saved under a name that always means something else. */
export function reservedVariable({ issue, node, graph, catalogue }: Trouble): Fix[] {
  const taken = String(issue.facts.variable);
  const names = new Set(namesOf(graph, catalogue, {}).map(rootOf));
  let name = `saved_${taken}`;
  for (let number = 2; names.has(rootOf(name)); number += 1) name = `saved${number}_${taken}`;
  if (!variableName.safeParse(name).success) return [];
  const label = words('Call it “{name}”', '改名为“{name}”', { name });
  if (!node) return [{ id: 'rename', label, act: { change: (flow) => renameDeclared(flow, taken, name) } }];
  const { field } = issue.place;
  return field ? [{ id: 'rename', label, act: { change: (flow) => setAt(flow, node.id, field, name) } }] : [];
}

function declare(read: string, label: Fix['label']): Fix[] {
  const variable: Variable = { name: rootOf(read), type: read.includes('.') ? 'record' : 'text' };
  return variableName.safeParse(variable.name).success ? [{ id: 'declare', label, act: { change: (flow) => declareVariable(flow, variable) } }] : [];
}

/** `orders[0].id` reads `orders`. */
function readPath(variable: Json | undefined): string {
  return String(variable).split('[', 1)[0] ?? '';
}

const known = new WeakMap<Graph, { facts: WorkspaceFacts; names: string[] }>();

/** Every name that can be read, remembered for as long as the graph is the same. */
function namesOf(graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts): string[] {
  const remembered = known.get(graph);
  if (remembered?.facts === facts) return remembered.names;
  const paths = knownVariables(graph, catalogue, facts).map((variable) => variable.path);
  const names = [...new Set([...paths, ...paths.map(rootOf), ...Object.keys(BUILT_IN)])];
  known.set(graph, { facts, names });
  return names;
}

/** What puts another name where this one is read; undefined where it stands in a way that cannot be replaced. */
function rename({ issue, node, graph }: Trouble, read: string, name: string): ((flow: FlowDoc) => void) | undefined {
  const { field = '' } = issue.place;
  if (field.startsWith('defaults.')) {
    const [, role = '', , language = ''] = field.split('.');
    if (role !== 'failure' && role !== 'silence') return undefined;
    const source = graph.defaults[role]?.say[language] ?? '';
    const text = renameInText(source, read, name);
    return reads(text, rootOf(read)) ? undefined : (flow) => change(flow, role, (answer) => ({ ...answer, say: { ...answer.say, [language]: text } }));
  }
  const value = node && field !== '' ? configAt(node.config, field) : undefined;
  if (!node || value === undefined) return undefined;
  if (typeof value !== 'string') return (flow) => setAt(flow, node.id, field, renameInRule(value, read, name));
  const text = renameInText(value, read, name);
  return reads(text, rootOf(read)) ? undefined : (flow) => setAt(flow, node.id, field, text);
}
