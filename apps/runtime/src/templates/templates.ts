/** The templates of the product: folders with a flow, stories and a README. Read from disk when asked; never changed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Graph, readGraph, type Story, storyFile } from '@patchbay/schema';

export interface TemplateSummary {
  name: string;
  title: { en: string; 'zh-CN': string };
  description: { en: string; 'zh-CN': string };
  steps: number;
  stories: number;
  /** The beginning of its first story, as a chat. */
  preview: ({ customer: string } | { bot: string })[];
}

const FOLDER = join(import.meta.dirname, '../../../../templates');
/** Turns shown before somebody chooses a template. */
const PREVIEW_TURNS = 4;

/** All templates by name. */
export async function listTemplates(): Promise<TemplateSummary[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return await Promise.all(folders.map(summarise));
}

/** The flow of a template; undefined when there is none of that name. */
export async function readTemplate(name: string): Promise<Graph | undefined> {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(name)) return undefined;
  try {
    const { graph } = readGraph(JSON.parse(await readFile(join(FOLDER, name, 'flow.json'), 'utf8')));
    // A flow made from a template tells its own stories from now on.
    return graph && { ...graph, ...(await readStories(name)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readStories(name: string): Promise<Pick<Graph, 'stories' | 'world'>> {
  const { world, stories } = storyFile.parse(JSON.parse(await readFile(join(FOLDER, name, 'story.json'), 'utf8')));
  return world ? { world, stories } : { stories };
}

async function summarise(name: string): Promise<TemplateSummary> {
  const graph = await readTemplate(name);
  if (!graph) throw new Error(`The template ${name} has no flow.json that can be read.`);
  const about = JSON.parse(await readFile(join(FOLDER, name, 'about.json'), 'utf8')) as Pick<TemplateSummary, 'title' | 'description'>;
  return { name, ...about, steps: graph.nodes.length, stories: graph.stories.length, preview: preview(graph.stories[0]) };
}

function preview(story: Story | undefined): TemplateSummary['preview'] {
  return (story?.turns ?? []).flatMap((turn) => ('after' in turn ? [] : [turn])).slice(0, PREVIEW_TURNS);
}
