/** The packages of the workspace, by the pnpm version that package.json pins; left alone while nothing that decides them has changed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './places.mjs';
import { hashOf, isStamped, stamped } from './stamp.mjs';
import { step } from './step.mjs';

const STAMP = inRoot('node_modules', '.patchbay-installed');

/** pnpm takes 2.5 s to find out that there is nothing to do; this takes a few milliseconds. */
export async function install() {
  // Every package.json, because a new package of the workspace need not change the lock file. The platform, because a folder may be shared with a container.
  const hash = hashOf([inRoot('pnpm-lock.yaml'), inRoot('pnpm-workspace.yaml'), ...manifests()], process.platform, process.arch);
  if (isStamped(STAMP, hash)) return;
  const { packageManager } = read('package.json');
  const { dependencies } = read('tools', 'node', 'package.json');
  const args = [
    '--yes',
    packageManager,
    'install',
    '--frozen-lockfile',
    // Packages are judged by the Node that will run them, not by the one that runs pnpm: under Node 20 pnpm silently leaves
    // out native parts of vite, because one of the packages that bring them along is for later ones only.
    `--config.nodeVersion=${dependencies.node}`,
    // Without a terminal pnpm would rather stop than ask whether it may rebuild node_modules.
    '--config.confirmModulesPurge=false',
  ];
  const advice = (output) =>
    output.includes('ERR_PNPM_OUTDATED_LOCKFILE')
      ? `A package.json was changed without pnpm-lock.yaml. Run "npx ${packageManager} install --config.nodeVersion=${dependencies.node}" once, and commit the lock file with it.`
      : 'Check that this machine reaches the package registry that npm is configured for and has 1 GB of free disk, then run the same command again; what was fetched is kept.';
  await stamped(STAMP, hash, () => step('Installing packages', advice, { command: 'npx', args, env: environmentForTools() }));
}

/** NODE_ENV=production is meant for the runtime; pnpm would leave out what builds and tests need. */
export function environmentForTools() {
  const { NODE_ENV: _, ...env } = process.env;
  return env;
}

const read = (...path) => JSON.parse(readFileSync(inRoot(...path), 'utf8'));

/** package.json of the root and of every package that pnpm-workspace.yaml lists, as `folder` or `folder/*`. */
function manifests() {
  const workspace = readFileSync(inRoot('pnpm-workspace.yaml'), 'utf8');
  const list = workspace.match(/^packages:\n((?: +- .*\n)+)/m)?.[1] ?? '';
  const folders = [...list.matchAll(/- +["']?([^"'\s]+)/g)].flatMap(([, pattern]) => {
    if (!pattern.endsWith('/*')) return [inRoot(pattern)];
    const parent = inRoot(pattern.slice(0, -2));
    return existsSync(parent) ? readdirSync(parent).sort().map((name) => join(parent, name)) : [];
  });
  return [inRoot('package.json'), ...folders.map((folder) => join(folder, 'package.json')).filter(existsSync)];
}
