/** The design page shows the whole kit: a part that is not on it would be seen by nobody until it is used wrongly. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../../apps/editor/src');
const KIT = join(SRC, 'kit');
const kit = readdirSync(KIT);
const page = readdirSync(join(SRC, 'design')).map((name) => readFileSync(join(SRC, 'design', name), 'utf8')).join('\n');
const stem = (file: string) => file.replace(/\.tsx?$/, '');
const imports = (text: string, from: RegExp) => [...text.matchAll(from)].map((match) => match[1] ?? '');

const shown = [...page.matchAll(/<Specimen part="([^"]+)"/g)].map((match) => match[1] ?? '');

test('every part of the kit has a place of its own on the design page', () => {
  const parts = kit.filter((file) => file.endsWith('.tsx')).map(stem);
  expect(parts.length, 'the kit was found').toBeGreaterThan(30);
  expect(parts.filter((part) => !shown.includes(part)), 'not shown').toEqual([]);
});

test('the page shows nothing that is not there, and nothing twice', () => {
  expect(shown.filter((part) => !kit.map(stem).includes(part))).toEqual([]);
  expect(shown).toEqual([...new Set(shown)]);
});

test('what has no look of its own is used by something that is shown', () => {
  const reached = new Set<string>();
  const follow = (files: string[]) => {
    for (const file of files) {
      if (reached.has(file)) continue;
      reached.add(file);
      follow(imports(readFileSync(join(KIT, file), 'utf8'), /(?:from|import\() ?'\.\/([^']+)'/g));
    }
  };
  follow(imports(page, /from '\.\.\/kit\/([^']+)'/g));
  expect(kit.filter((file) => !reached.has(file) && !shown.includes(basename(stem(file))))).toEqual([]);
});
