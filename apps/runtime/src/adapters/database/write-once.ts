/** A file that several processes may want to write at the same time: the first one wins, and nobody ever reads half of it. */
import { link, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes `content` unless the file exists; returns what the file then holds. */
export async function writeOnce(path: string, content: string, nonce: string): Promise<string> {
  const draft = `${path}.${nonce}`;
  await writeFile(draft, content, { mode: 0o600, flush: true });
  try {
    // Unlike rename, link fails when the name is taken.
    await link(draft, path);
    await syncFolder(dirname(path));
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(draft, { force: true });
  }
}

/** A new name in a folder survives a power cut only after this. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}
