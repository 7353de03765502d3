/**
 * Writes the table of keys of docs/editor.md, made of the editor's own catalogue of actions: run `node scripts/editor-keys.ts`
 * after changing a key. A test says when it is old.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const editor = join(root, 'apps/editor');
const BEGIN = '<!-- keys: made by scripts/editor-keys.ts -->';
const END = '<!-- end of keys -->';

/** A module of the editor, read as its build reads it: the macros around its words are no plain TypeScript. */
export async function editorModule<Module>(path: string): Promise<Module> {
  const resolve = createRequire(join(editor, 'package.json')).resolve;
  const load = async (name: string) => (await import(pathToFileURL(resolve(name)).href)) as Record<string, (...given: unknown[]) => unknown>;
  const [{ runnerImport }, { lingui }] = await Promise.all([load('vite'), load('@lingui/vite-plugin')]);
  if (!runnerImport || !lingui) throw new Error('Vite or its plugin for lingui has changed its names.');
  const cwd = process.cwd();
  // The plugin looks for the editor's configuration from the folder it is started in.
  process.chdir(editor);
  try {
    const config = { root: editor, configFile: false, logLevel: 'error', mode: 'development', plugins: [lingui({ macroTransform: true })] };
    return ((await runnerImport(join(editor, path), config)) as { module: Module }).module;
  } finally {
    process.chdir(cwd);
  }
}

interface Words {
  message?: string;
}

/** The table in Markdown: what a key does, on machines with Ctrl and on Apple's. */
export async function keyTable(): Promise<string> {
  const { rows } = await editorModule<{ rows(apple: boolean): { group: Words; rows: { label: Words; keys: readonly string[]; hand?: Words }[] }[] }>('src/actions/key-rows.ts');
  const apple = rows(true);
  const sections = rows(false).map(({ group, rows: lines }, at) => {
    const cell = ({ keys, hand }: { keys: readonly string[]; hand?: Words }) => `${keys.map((key) => `\`${key}\``).join(' ')}${hand?.message ? ` + ${hand.message}` : ''}`;
    const table = lines.map((line, place) => `| ${line.label.message ?? ''} | ${cell(line)} | ${cell(apple[at]?.rows[place] ?? line)} |`);
    return [`### ${group.message ?? ''}`, '', '| What it does | Windows, Linux | Mac |', '| --- | --- | --- |', ...table].join('\n');
  });
  return sections.join('\n\n');
}

/** A text with the table in its place. */
export function withKeys(text: string, table: string): string {
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/editor.md lost the lines “${BEGIN}” and “${END}”.`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'docs/editor.md');
  writeFileSync(path, withKeys(readFileSync(path, 'utf8'), await keyTable()));
  process.stdout.write('docs/editor.md\n');
}
