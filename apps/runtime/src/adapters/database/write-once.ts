/** A file that several processes may want to write at the same time: the first one wins, and nobody ever reads half of it. */
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** Writes `content` unless the file exists; returns what the file then holds. */
export async function writeOnce(path: string, content: string, nonce: string): Promise<string> {
  const draft = `${path}.${nonce}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  try {
    // Unlike rename, link fails when the name is taken.
    await link(draft, path);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}
