/**
 * Writes the published JSON Schemas of flow and story files, so that editors complete and check them while people type. They are
 * made from the schemas the product itself reads files with: run `node scripts/schemas.ts` after changing those.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { graph } from '../packages/schema/src/graph.ts';
import { storyFile } from '../packages/schema/src/story.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const PUBLISHED = [
  { file: 'flow.schema.json', schema: graph, title: 'Patchbay flow', description: 'A conversation as it is drawn: steps, connections, answers for failure and silence, variables, notes and stories.' },
  { file: 'story.schema.json', schema: storyFile, title: 'Patchbay stories', description: 'Conversations told as tests: what the customer says, what the bot answers, how it ends, in a made-up world.' },
] as const;

/** Each schema by the path of its file from the repository's folder, as the text that must stand in it. */
export function publishedSchemas(): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { file, schema, title, description } of PUBLISHED) {
    // `input`: what may be left out of a file because it has a usual value is not required.
    const { $schema, ...rest } = oneJson(schema.toJSONSchema({ target: 'draft-2020-12', io: 'input' }));
    texts[`docs/${file}`] = `${JSON.stringify({ $schema, $id: `patchbay/${file}`, title, description, ...rest }, null, 2)}\n`;
  }
  return texts;
}

/** Any JSON value is defined anew wherever it is allowed; all of these become one definition called `json`. */
function oneJson<T extends object>(schema: T): T {
  const text = JSON.stringify(schema).replaceAll(/__schema\d+/g, 'json');
  const merged = JSON.parse(text) as T & { $defs?: { json?: unknown } };
  const copies = text.split(`"json":${JSON.stringify(merged.$defs?.json)}`).length - 1;
  if (copies !== (text.match(/"json":\{/g)?.length ?? 0)) throw new Error('Two definitions differ: give them names of their own in scripts/schemas.ts.');
  return merged;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(publishedSchemas())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}
