/** Paths of the project the launcher has to know. Everything is found from this file, never from the folder the command was typed in. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const inRoot = (...parts) => join(root, ...parts);

export const runtimeEntry = inRoot('apps', 'runtime', 'src', 'main.ts');
export const benchEntry = inRoot('tests', 'bench', 'main.ts');
export const screenshotsEntry = inRoot('tests', 'pages', 'screenshots.ts');
export const editor = inRoot('apps', 'editor');
export const vite = join(editor, 'node_modules', 'vite', 'bin', 'vite.js');
export const vitest = inRoot('tests', 'node_modules', 'vitest', 'vitest.mjs');
export const typescript = inRoot('node_modules', 'typescript', 'bin', 'tsc');
export const oxlint = inRoot('node_modules', 'oxlint', 'bin', 'oxlint');
