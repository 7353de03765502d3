/** The catalogue of quick fixes: the code of an issue, and what can be done about it with one press. A new fix is a function and one line here. */
import type { Catalogue, Graph, Issue, Node, WorkspaceFacts } from '@patchbay/schema';
import { emptyFailure, untranslatedAnswer } from './default-answers.ts';
import { danglingEdge, doubledExit, unknownExit } from './edges.ts';
import type { Fix, FixRule } from './fix.ts';
import { badConfig } from './fields.ts';
import { noDefault, openExit } from './open-exits.ts';
import { loopWithoutWait } from './loops.ts';
import { missingStart, severalStarts } from './starts.ts';
import { unknownKind, unreachableNode } from './steps.ts';
import { unknownColumn, unknownTable } from './tables.ts';
import { badAnswer, badTemplate, missingTranslation, tooLong } from './texts.ts';
import { readBeforeSet, reservedVariable, unknownVariable } from './variables.ts';

export const FIXES: Readonly<Record<string, FixRule>> = {
  'missing-start': missingStart,
  'several-starts': severalStarts,
  'unknown-kind': unknownKind,
  'unreachable-node': unreachableNode,
  'dangling-edge': danglingEdge,
  'unknown-exit': unknownExit,
  'doubled-exit': doubledExit,
  'open-exit': openExit,
  'no-failure-exit': noDefault,
  'no-silence-exit': noDefault,
  'loop-without-wait': loopWithoutWait,
  'bad-config': badConfig,
  'bad-template': badTemplate,
  'text-too-long': tooLong,
  'missing-translation': missingTranslation,
  'unknown-variable': unknownVariable,
  'read-before-set': readBeforeSet,
  'reserved-variable': reservedVariable,
  'unknown-table': unknownTable,
  'unknown-column': unknownColumn,
  'bad-failure-answer': badAnswer,
  'bad-silence-answer': badAnswer,
  'empty-failure-answer': emptyFailure,
  'untranslated-failure-answer': untranslatedAnswer,
  'untranslated-silence-answer': untranslatedAnswer,
};

const nodesOf = new WeakMap<Graph, Map<string, Node>>();

/** What can be done about an issue of a graph. `facts` may be empty where the workspace is not known yet. */
export function fixesFor(issue: Issue, graph: Graph, catalogue: Catalogue, facts: WorkspaceFacts = {}): Fix[] {
  const rule = Object.hasOwn(FIXES, issue.code) ? FIXES[issue.code] : undefined;
  if (!rule) return [];
  let nodes = nodesOf.get(graph);
  if (!nodes) nodesOf.set(graph, (nodes = new Map(graph.nodes.map((node) => [node.id, node]))));
  return rule({ issue, graph, catalogue, facts, node: nodes.get(issue.place.node ?? '') });
}
