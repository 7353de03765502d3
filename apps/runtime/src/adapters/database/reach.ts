/** Whether a user can get to a folder at all: every folder above it must let them pass. Root's home (0700) lets nobody pass. */
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

const PASS = 0o1;

/** The topmost folder that stops this account on its way to an existing path, or undefined. Access lists are not read, only mode bits. */
export async function blockedAt(path: string, account: Account): Promise<string | undefined> {
  if (!account.ids) return undefined;
  const steps: string[] = [];
  for (let folder = await realpath(path); ; folder = dirname(folder)) {
    steps.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of steps) {
    const { uid, gid, mode } = await stat(folder);
    // Unix looks at one of the three triples only: the first that concerns the user.
    const shift = uid === account.ids.uid ? 6 : gid === account.ids.gid ? 3 : 0;
    if (((mode >> shift) & PASS) === 0) return folder;
  }
  return undefined;
}
