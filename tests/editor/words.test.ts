/** Every word on the screen is in both catalogues: a message that was not collected would be shown as its id. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const EDITOR = join(import.meta.dirname, '../../apps/editor');

/** Messages of a catalogue with their texts, without the places they stand at. */
async function messages(path: string): Promise<Map<string, string>> {
  const entries = (await readFile(path, 'utf8')).split('\n\n').filter((entry) => !entry.includes('msgid ""\nmsgstr ""'));
  return new Map(
    entries.flatMap((entry) => {
      const id = /^msgid ([\s\S]*?)^msgstr ([\s\S]*)$/m.exec(entry.replace(/^#.*\n/gm, ''));
      return id?.[1] && id[2] !== undefined ? [[id[1].trim(), id[2].trim()]] : [];
    }),
  );
}

test('every message of the source is collected and translated (if not: npx lingui extract --clean in apps/editor)', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'patchbay-words-'));
  try {
    // Beside the sources, so that everything they import resolves; only the catalogues are written.
    const locales = join(EDITOR, 'src/locales');
    await cp(locales, join(copy, 'before'), { recursive: true });
    try {
      await promisify(execFile)(process.execPath, [join(EDITOR, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--clean'], { cwd: EDITOR });
      const parts = await readdir(join(copy, 'before'), { withFileTypes: true });
      for (const part of parts.filter((each) => each.isDirectory()).map((each) => each.name)) {
        for (const language of ['en', 'zh-CN']) {
          const name = `${part}/${language}.po`;
          const collected = await messages(join(locales, name));
          const committed = await messages(join(copy, 'before', name));
          expect(collected.size, `${name} was read`).toBeGreaterThan(50);
          expect([...collected.keys()].filter((id) => !committed.has(id)), `messages not in ${name}`).toEqual([]);
          expect([...committed.keys()].filter((id) => !collected.has(id)), `messages in ${name} that nothing says`).toEqual([]);
          if (language !== 'en') expect([...committed].filter(([, text]) => text === '""').map(([id]) => id), `not translated in ${name}`).toEqual([]);
        }
      }
    } finally {
      await cp(join(copy, 'before'), locales, { recursive: true });
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}, 60_000);
