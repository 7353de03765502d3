/** Runs the real command line as people do, in a process of its own, and gives it files to read. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { root } from './files.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `patchbay WORDS…`, from the repository's folder. */
export function patchbay(...words: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join('apps', 'runtime', 'src', 'main.ts'), ...words], { cwd: root, env: { ...process.env, NODE_NO_WARNINGS: '1' } }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** A folder that is gone after the tests of this file, and a way to put files into it; text is written as it is, all else as JSON. */
export function scratch(): { folder: string; put(name: string, content: unknown): string } {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    put(name, content) {
      const path = join(folder, name);
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    },
  };
}
