/** Reading flow and story files from disk, with sentences for what is wrong with them. */
import { readFile, stat } from 'node:fs/promises';
import { catalogue } from '@patchbay/nodes/meta';
import { compile, type Graph, hasErrors, type Issue, LIMITS, type Program, readGraph, sentenceOf, storyFile, type StoryFile, validate, world, type World, type WorkspaceFacts } from '@patchbay/schema';
import type { z } from 'zod';
import { UsageError } from './usage.ts';

/** The JSON of a file. Throws UsageError when it is missing, too large or not JSON. */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    if ((await stat(path)).size > LIMITS.flowFileBytes) throw new UsageError(`${path} is larger than ${LIMITS.flowFileBytes / 1_048_576} MB.`);
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A flow file as a graph and all its issues; the graph is absent when the file is not a flow. */
export async function readFlow(path: string, facts?: WorkspaceFacts): Promise<{ graph?: Graph; issues: Issue[] }> {
  const { graph, issues } = readGraph(await readJson(path));
  return graph ? { graph, issues: [...issues, ...validate(graph, catalogue, facts)] } : { issues };
}

/** The program of a flow file. Throws UsageError with every error when it cannot run. */
export async function readProgram(path: string, facts?: WorkspaceFacts): Promise<{ graph: Graph; program: Program }> {
  const { graph, issues } = await readFlow(path, facts);
  if (!graph || hasErrors(issues)) throw new UsageError(`${path} cannot run:\n${issues.filter((issue) => issue.severity === 'error').map((issue) => `  ${describe(issue, graph)}`).join('\n')}`);
  return { graph, program: compile(graph, catalogue) };
}

/** A story file. Throws UsageError with the place of what is wrong. */
export async function readStories(path: string): Promise<StoryFile> {
  return parse(storyFile, await readJson(path), path);
}

/** A world file: a world, or a story file whose world is taken. */
export async function readWorld(path: string): Promise<World> {
  const json = await readJson(path);
  if (typeof json === 'object' && json !== null && 'stories' in json) return parse(storyFile, json, path).world ?? {};
  return parse(world, json, path);
}

function parse<T>(schema: z.ZodType<T>, json: unknown, path: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new UsageError(`${path}: ${problem?.path.join('.') || 'the file'}: ${problem?.message ?? 'cannot be read'}`);
}

/** An issue in one line: where, and what. */
export function describe(issue: Issue, graph?: Graph): string {
  const { node, edge, exit, field } = issue.place;
  const title = node === undefined ? undefined : graph?.nodes.find((each) => each.id === node)?.title;
  const place = [node && `step ${title ? `“${title}” (${node})` : node}`, edge && `edge ${edge}`, exit && `exit ${exit}`, field && `field ${field}`].filter(Boolean).join(', ');
  return `${issue.severity}: ${place ? `${place}: ` : ''}${sentenceOf(issue)} [${issue.code}]`;
}
