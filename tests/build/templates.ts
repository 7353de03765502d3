/** A template as the tests need it: its flow, its program, and its stories with the world they are told in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, type Program, readGraph, type StoryFile, storyFile } from '@patchbay/schema';
import { readJson, templatesFolder } from './files.ts';
import { programOf } from './flow-builder.ts';

export interface Template {
  graph: Graph;
  program: Program;
  file: StoryFile;
}

/** Reads a template; one that cannot be published fails with all its errors. */
export function readTemplate(name: string): Template {
  const { graph, issues } = readGraph(readJson('templates', name, 'flow.json'));
  if (!graph) throw new Error(`templates/${name}/flow.json is no flow: ${JSON.stringify(issues)}`);
  const beside = existsSync(join(templatesFolder, name, 'story.json')) ? storyFile.parse(readJson('templates', name, 'story.json')) : { stories: [] };
  const world = beside.world ?? graph.world;
  return { graph, program: programOf(graph), file: { ...(world ? { world } : {}), stories: [...graph.stories, ...beside.stories] } };
}
