/**
 * What trials leave behind: when root's DATA_DIR was in the system's temporary folder (private folders there are out of the server's
 * reach, so the data lies elsewhere) and was deleted, nothing leads to its data any more. Data of any other DATA_DIR that
 * cannot be found is never touched: its disk may only be unplugged.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { isAlive } from './processes.ts';

/** The file in a home away that names its DATA_DIR/postgres. */
export const BELONGS_TO = 'belongs-to';

/** Removes homes under `away` that nobody can find again. */
export async function removeAbandoned(away: string): Promise<void> {
  const temporary = (await realpath(tmpdir())) + sep;
  for (const name of await readdir(away)) {
    const home = join(away, name);
    const owner = (await readFile(join(home, BELONGS_TO), 'utf8').catch(() => '')).trim();
    if (!owner.startsWith(temporary) || existsSync(owner)) continue;
    const pid = Number.parseInt(await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => ''), 10);
    if (!pid || !isAlive(pid)) await rm(home, { recursive: true, force: true });
  }
}
