/** A stamp says "this was done for exactly these files": a file that holds a hash over their names and contents. Times are not looked at, since git sets them at will. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './places.mjs';

/** Made by tools, so never a source. */
const SKIPPED = new Set(['node_modules', 'dist']);

/** Every file under a folder, in a fixed order. */
export function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Hash over files, and over what else decides the result. */
export function hashOf(files, ...facts) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\n`);
  for (const file of files) {
    const content = readFileSync(file);
    // With the length, or one file's end could pass for the next one's beginning.
    hash.update(`${relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** Does the stamp stand for this hash? */
export function isStamped(path, hash) {
  try {
    return readFileSync(path, 'utf8') === hash;
  } catch {
    return false;
  }
}

/** Removed before the work begins and written after it has succeeded, so that a failed or killed step is done again. */
export async function stamped(path, hash, work) {
  rmSync(path, { force: true });
  await work();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}
