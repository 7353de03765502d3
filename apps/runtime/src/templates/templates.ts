/** The templates of the product: folders with a flow, stories and a README. Read from disk when asked; never changed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, metaOf, readGraph, storyFile } from '@patchbay/schema';
import { type About, about } from './about.ts';
import { type StoryChat, storyChat } from './chats.ts';

export interface TemplateSummary extends About {
  name: string;
  steps: number;
  stories: number;
  languages: string[];
  /** Tables of the workspace that it looks things up in. */
  tables: string[];
  /** The beginning of its first story in each of its languages, as a chat. */
  preview: Record<string, ({ customer: string } | { bot: string })[]>;
}

const FOLDER = join(import.meta.dirname, '../../../../templates');
/** Messages shown before somebody looks at a template more closely. */
const PREVIEW_MESSAGES = 4;

/** All templates by name. */
export async function listTemplates(): Promise<TemplateSummary[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return await Promise.all(folders.map(summarise));
}

/** The stories of a template as they run; undefined when there is none of that name. */
export async function templateChats(name: string): Promise<StoryChat[] | undefined> {
  const graph = await readTemplate(name);
  return graph?.stories.map((story) => storyChat(graph, story));
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
  const said = about.parse(JSON.parse(await readFile(join(FOLDER, name, 'about.json'), 'utf8')));
  return { name, ...said, steps: graph.nodes.length, stories: graph.stories.length, languages: graph.languages, tables: tablesOf(graph), preview: previews(graph) };
}

/** Contacts are everywhere, so they are nothing a template needs. */
function tablesOf(graph: Graph): string[] {
  const tables = graph.nodes.flatMap((node) => {
    const fields = metaOf(catalogue, node.type)?.fields.filter((field) => field.kind === 'table') ?? [];
    return fields.map((field) => node.config[field.path]);
  });
  return [...new Set(tables)].filter((table): table is string => typeof table === 'string' && table !== '' && table !== 'contacts').sort();
}

function previews(graph: Graph): TemplateSummary['preview'] {
  return Object.fromEntries(
    graph.languages.flatMap((language) => {
      const story = graph.stories.find((each) => (each.language ?? graph.languages[0]) === language);
      const messages = story ? storyChat(graph, story).messages.slice(0, PREVIEW_MESSAGES) : [];
      return messages.length === 0 ? [] : [[language, messages.map(({ from, text }) => (from === 'customer' ? { customer: text } : { bot: text }))]];
    }),
  );
}
