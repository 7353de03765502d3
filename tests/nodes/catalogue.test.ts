/** Walks the catalogues: every folder is in each of them, and every kind has the parts, words and exits it promises. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@patchbay/nodes/meta';
import { runs } from '@patchbay/nodes/run';
import { labelText, strings } from '@patchbay/nodes/strings';
import { configAt, FAMILIES, type Label } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { ENGINE_STRINGS } from '../../packages/nodes/src/engine-strings.ts';
import { nodeFolders, nodesFolder } from '../build/files.ts';
import { casesOf, configOf, kindOf } from '../build/node-case.ts';

const folders = nodeFolders();
const LANGUAGES = ['en', 'zh-CN'] as const;

describe('the catalogues', () => {
  test.each([
    ['meta.ts', Object.keys(catalogue)],
    ['run.ts', Object.keys(runs)],
    ['strings.ts', Object.keys(strings)],
  ])('in %s every folder has its line, and every line its folder', (_file, types) => {
    expect([...types].sort()).toEqual(folders);
  });

  test('the engine’s own reasons are told in both languages', () => {
    expect(Object.keys(ENGINE_STRINGS.en).sort()).toEqual(Object.keys(ENGINE_STRINGS['zh-CN']).sort());
  });
});

describe.each(folders)('the step %s', (type) => {
  const { meta } = kindOf(type);
  const words = strings[type] ?? { en: {}, 'zh-CN': {} };
  const configs = [meta.defaults, ...casesOf(type).map((each) => configOf(meta, each))];
  const missing = (key: string) => LANGUAGES.filter((language) => !words[language][key]).map((language) => `${key} in ${language}`);
  const keyOf = (label: Label) => ('key' in label ? [label.key] : []);

  test('has its folder’s name, a family, an icon and a version', () => {
    expect(meta.type).toBe(type);
    expect(FAMILIES).toContain(meta.family);
    expect(meta.icon).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(meta.version).toBeGreaterThanOrEqual(1);
  });

  test.each(['node.ts', 'run.ts', 'strings.ts', 'cases.json', 'guide.md', 'guide.zh-CN.md'])('has its %s', (file) => {
    expect(existsSync(join(nodesFolder, type, file))).toBe(true);
  });

  test('has a name, a line about it, and equal words in both languages', () => {
    expect([...missing('name'), ...missing('about')]).toEqual([]);
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words['zh-CN']).sort());
    const holes = (sentence = '') => [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    for (const [key, sentence] of Object.entries(words.en)) expect(holes(words['zh-CN'][key]), key).toEqual(holes(sentence));
  });

  test('names every field, and every option of a field', () => {
    const keys = meta.fields.flatMap((field) => [`field.${field.path}`, ...(field.kind === 'select' ? field.options.map((option) => `option.${field.path}.${option}`) : [])]);
    expect(keys.flatMap(missing)).toEqual([]);
  });

  test('explains no field that it does not have', () => {
    const paths = new Set(meta.fields.map((field) => field.path));
    const stale = Object.keys(words.en).filter((key) => /^(field|hint)\./.test(key) && !paths.has(key.slice(key.indexOf('.') + 1)));
    expect(stale).toEqual([]);
  });

  test('names every exit and every line of its card, whatever is filled in', () => {
    const labels = configs.flatMap((config) => [...meta.exits(config).map((exit) => exit.label), ...meta.summary(config).flatMap((line) => ('label' in line ? [line.label] : []))]);
    expect(labels.flatMap(keyOf).flatMap(missing)).toEqual([]);
    for (const label of labels) for (const language of LANGUAGES) expect(labelText(type, label, language)).not.toMatch(/\{\w+\}/);
  });

  test('has exits with ids of their own', () => {
    for (const config of configs) {
      const ids = meta.exits(config).map((exit) => exit.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('has an exit for silence when it waits for a customer, and one for failure when it calls', () => {
    for (const config of configs) {
      const roles = meta.exits(config).map((exit) => exit.role);
      if (meta.waits?.(config) === 'customer') expect(roles).toContain('silence');
      if (meta.calls) expect(roles).toContain('failure');
    }
  });

  test('can be added empty: what is still missing is named field by field', () => {
    const known = meta.fields.map((field) => field.path);
    const problems = meta.config.safeParse(meta.defaults).error?.issues ?? [];
    for (const { path } of problems) expect(known).toContain(String(path[0]));
  });

  test('has a field for every part of its config that people fill in', () => {
    for (const field of meta.fields) if (!field.optional) expect(configAt(meta.defaults, field.path), field.path).toBeDefined();
    expect(Object.keys(meta.defaults).filter((key) => !meta.fields.some((field) => field.path === key))).toEqual([]);
  });

  test.each(LANGUAGES)('has a guide in %s that names the step and every exit', (language) => {
    const guide = readFileSync(join(nodesFolder, type, language === 'en' ? 'guide.md' : 'guide.zh-CN.md'), 'utf8');
    const lines = guide.trimEnd().split('\n');
    expect(lines[0]).toBe(`# ${words[language].name}`);
    expect(lines.length).toBeGreaterThanOrEqual(15);
    expect(lines.length).toBeLessThanOrEqual(35);
    for (const exit of meta.exits(meta.defaults)) expect(guide).toContain(labelText(type, exit.label, language));
  });
});
