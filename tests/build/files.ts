/** Where the tests find what they read of the repository, and how they read it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
export const nodesFolder = join(root, 'packages', 'nodes', 'src');
export const templatesFolder = join(root, 'templates');

/** The JSON of a file, parts of its path from the repository's folder on. */
export function readJson(...parts: string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...parts), 'utf8'));
}

/** Folders of the kinds of node, by name. */
export function nodeFolders(): string[] {
  return foldersOf(nodesFolder);
}

/** Templates that have a flow, by name of their folder. */
export function templates(): string[] {
  return foldersOf(templatesFolder).filter((name) => existsSync(join(templatesFolder, name, 'flow.json')));
}

function foldersOf(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
