/**
 * Looks at a file before it is imported: is it a flow, of which version, what in it cannot be read, and what this Patchbay does not
 * know. It sends nothing; the server looks again.
 */
import '../doc/without-eval.ts';
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, GRAPH_VERSION, hasErrors, type Issue, isObject, LIMITS, metaOf, readGraph, validate } from '@patchbay/schema';

export type FlowFileReport =
  | { result: 'too large'; bytes: number; limit: number }
  | { result: 'empty' }
  | { result: 'not json'; line: number | undefined }
  /** `seems` is what it looks like instead, where that can be told. */
  | { result: 'not a flow'; seems: 'stories' | 'other program' | undefined }
  | { result: 'newer'; version: number; known: number }
  | { result: 'broken'; issues: Issue[] }
  | { result: 'flow'; graph: Graph; file: unknown; from: number; unknownKinds: { kind: string; steps: number }[]; errors: number };

/** Never throws for a bad file. `workspace` facts are not asked: what is missing here is said again on the canvas. */
export async function readFlowFile(file: Blob): Promise<FlowFileReport> {
  if (file.size > LIMITS.flowFileBytes) return { result: 'too large', bytes: file.size, limit: LIMITS.flowFileBytes };
  return readFlowText((await file.text()).replace(/^\uFEFF/, ''));
}

/** The same for a text. */
export function readFlowText(text: string): FlowFileReport {
  if (text.trim() === '') return { result: 'empty' };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { result: 'not json', line: lineOf(text, error) };
  }
  if (!isObject(file) || file.format !== 'patchbay.flow') return { result: 'not a flow', seems: seemsLike(file) };
  const { version } = file;
  if (typeof version === 'number' && version > GRAPH_VERSION) return { result: 'newer', version, known: GRAPH_VERSION };
  const { graph, issues } = readGraph(file);
  if (!graph) return { result: 'broken', issues };
  const found = validate(graph, catalogue);
  // In a draft an id is a key: of two steps of one id, one would silently be gone.
  const doubled = found.filter((issue) => issue.code === 'duplicate-id');
  if (doubled.length > 0) return { result: 'broken', issues: doubled };
  const errors = found.filter((issue) => hasErrors([issue]) && issue.code !== 'unknown-kind').length;
  return { result: 'flow', graph, file, from: typeof version === 'number' ? version : GRAPH_VERSION, unknownKinds: unknownKinds(graph), errors };
}

function unknownKinds(graph: Graph): { kind: string; steps: number }[] {
  const kinds = new Map<string, number>();
  for (const { type } of graph.nodes) if (!metaOf(catalogue, type)) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  return [...kinds].map(([kind, steps]) => ({ kind, steps }));
}

/** Files that people confuse with a flow: our own stories, and drawings of other programs (nodes with connections, groups with edges). */
function seemsLike(file: unknown): 'stories' | 'other program' | undefined {
  if (!isObject(file)) return undefined;
  if (Array.isArray(file.stories) && !('nodes' in file)) return 'stories';
  return ('nodes' in file && 'connections' in file) || ('groups' in file && 'edges' in file) ? 'other program' : undefined;
}

/** Engines say where in different words: some a position, some a line. */
function lineOf(text: string, error: unknown): number | undefined {
  const said = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(said)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(said)?.[1];
  if (position) return text.slice(0, Number(position)).split('\n').length;
  return /end of JSON|Unterminated/i.test(said) ? text.split('\n').length : undefined;
}
