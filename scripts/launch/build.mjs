/** The editor's build, made when one of its sources has changed. "dist is there" proves nothing: vite leaves files behind when it fails. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fittingNode } from './fitting-node.mjs';
import { environmentForTools } from './install.mjs';
import { editor, inRoot, vite } from './places.mjs';
import { filesUnder, hashOf, isStamped, stamped } from './stamp.mjs';
import { say, step } from './step.mjs';

const STAMP = join(editor, 'dist', '.patchbay-built');

export async function build() {
  if (!existsSync(join(editor, 'index.html'))) {
    say('• The editor is not in this checkout (apps/editor/index.html), so it is not built.');
    return;
  }
  const hash = hashOf(sources());
  if (isStamped(STAMP, hash)) return;
  const advice = 'The messages above name the file. The runtime is not started with an old editor; after a fix, run the same command again.';
  const program = { command: fittingNode(), args: [vite, 'build'], cwd: editor, env: environmentForTools() };
  await stamped(STAMP, hash, () => step('Building the editor', advice, program));
}

function sources() {
  const packages = readdirSync(inRoot('packages')).sort().map((name) => inRoot('packages', name, 'src'));
  return [...filesUnder(editor), ...packages.filter(existsSync).flatMap(filesUnder), inRoot('tsconfig.json'), inRoot('pnpm-lock.yaml')];
}
