/** Graph to program: every exit resolved, every hole already refused by the verifier. Pure; the hash covers all it holds. */
import type { Graph, Node } from './graph.ts';
import { hashOf } from './hash.ts';
import type { Json, JsonObject } from './json.ts';
import { type Catalogue, metaOf } from './node.ts';
import { withoutOff } from './off.ts';
import type { Program, ProgramNode } from './program.ts';
import { reasonOf } from './reasons.ts';
import { safeParse } from './safe-parse.ts';

/** A graph that cannot be compiled: the verifier would have refused it. */
export class CompileError extends Error {
  override name = 'CompileError';
}

/**
 * The program of a graph. Call `validate` first: a graph with errors throws CompileError here. Order of nodes, notes, positions
 * and titles do not change the hash, since they do not change what a customer sees.
 */
export function compile(drawn: Graph, catalogue: Catalogue): Program {
  const graph = withoutOff(drawn, catalogue);
  const targets = new Map<string, Map<string, string>>();
  for (const edge of graph.edges) {
    const exits = targets.get(edge.source) ?? new Map<string, string>();
    exits.set(edge.exit, edge.target);
    targets.set(edge.source, exits);
  }
  const nodes: Record<string, ProgramNode> = {};
  const sorted = [...graph.nodes].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const node of sorted) nodes[node.id] = compileNode(node, catalogue, targets.get(node.id));
  const starts = sorted.filter((node) => metaOf(catalogue, node.type)?.start).map((node) => node.id);
  if (starts.length === 0) throw new CompileError('A flow needs a step to begin at.');
  const program = {
    format: 'patchbay.program' as const,
    version: 1 as const,
    name: graph.name,
    languages: graph.languages,
    defaults: graph.defaults,
    variables: graph.variables,
    starts,
    nodes,
  };
  return { ...program, hash: hashOf(program as unknown as Json) };
}

function compileNode(node: Node, catalogue: Catalogue, targets: Map<string, string> | undefined): ProgramNode {
  const meta = metaOf(catalogue, node.type);
  if (!meta) throw new CompileError(`Step ${node.id} is of the unknown kind ${node.type}.`);
  const parsed = safeParse(meta.config, node.config);
  if (!parsed.success) throw new CompileError(`Step ${node.id} is not filled in: ${parsed.error.issues.map(reasonOf)[0] ?? 'it cannot be read'}.`);
  const config = parsed.data as JsonObject;
  const exits: ProgramNode['exits'] = {};
  for (const exit of meta.exits(config)) exits[exit.id] = { role: exit.role, target: targets?.get(exit.id) ?? null };
  return { id: node.id, type: node.type, version: meta.version, config, exits };
}
