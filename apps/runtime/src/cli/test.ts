/** `patchbay test PATH… [--json]`: runs the stories of flow files, from inside flow.json or from the story.json beside it. */
import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Story, World } from '@patchbay/schema';
import { runStory, type StoryResult } from '../simulate/run-story.ts';
import { type Command, UsageError, withUsage } from './usage.ts';
import { readProgram, readStories } from './flow-file.ts';

interface FileResult {
  file: string;
  passed: number;
  failed: number;
  stories: Pick<StoryResult, 'name' | 'ok' | 'failure' | 'turn'>[];
}

export const command: Command = (words) =>
  withUsage(async () => {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    if (positionals.length === 0) throw new UsageError('Name a flow, a story file or a folder: patchbay test PATH…');
    const results: FileResult[] = [];
    for (const path of positionals) for (const pair of await findPairs(path)) results.push(await testFile(pair));
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    const passed = results.reduce((sum, result) => sum + result.passed, 0);
    if (passed + failed === 0) throw new UsageError(`There are no stories in ${positionals.join(', ')}.`);
    if (values.json) process.stdout.write(`${JSON.stringify({ ok: failed === 0, passed, failed, files: results }, null, 2)}\n`);
    else print(results, passed, failed);
    return failed === 0 ? 0 : 1;
  });

/** Runs the stories of one flow. */
async function testFile({ flow, stories }: { flow: string; stories?: string }): Promise<FileResult> {
  const { graph, program } = await readProgram(flow);
  const told: { world: World | undefined; story: Story }[] = graph.stories.map((story) => ({ world: graph.world, story }));
  if (stories) {
    const file = await readStories(stories);
    for (const story of file.stories) told.push({ world: file.world ?? graph.world, story });
  }
  const results = told.map(({ world, story }) => runStory(program, story, world)).map(({ name, ok, failure, turn }) => ({ name, ok, failure, turn }));
  return { file: stories ?? flow, passed: results.filter((each) => each.ok).length, failed: results.filter((each) => !each.ok).length, stories: results };
}

/** A flow and the story file beside it, for a file or for every flow below a folder. */
async function findPairs(path: string): Promise<{ flow: string; stories?: string }[]> {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist.`);
  if (statSync(path).isDirectory()) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const flows = entries.filter((entry) => entry.isFile() && entry.name === 'flow.json' && !entry.parentPath.includes('node_modules')).map((entry) => join(entry.parentPath, entry.name));
    if (flows.length === 0) throw new UsageError(`There is no flow.json in ${path}.`);
    return flows.sort().map((flow) => pairOf(flow));
  }
  const name = basename(path);
  if (name !== 'story.json' && !name.endsWith('.story.json')) return [pairOf(path)];
  const flow = join(dirname(path), 'flow.json');
  if (!existsSync(flow)) throw new UsageError(`${path} has no flow.json beside it.`);
  return [{ flow, stories: path }];
}

function pairOf(flow: string): { flow: string; stories?: string } {
  const stories = join(dirname(flow), 'story.json');
  return basename(flow) === 'flow.json' && existsSync(stories) ? { flow, stories } : { flow };
}

function print(results: FileResult[], passed: number, failed: number): void {
  for (const result of results) {
    process.stdout.write(`${result.file}\n`);
    for (const story of result.stories) process.stdout.write(`  ${story.ok ? 'ok  ' : 'FAIL'} ${story.name}${story.ok ? '' : `\n         ${story.turn === null ? '' : `turn ${story.turn + 1}: `}${story.failure}`}\n`);
  }
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}
