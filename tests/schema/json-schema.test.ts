/** The published JSON Schemas are fresh, and every template is what they describe. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@patchbay/nodes/meta';
import { graph, hasErrors, readGraph, storyFile, validate } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '../../scripts/schemas.ts';
import { readJson, root, templates } from '../build/files.ts';

describe.each(Object.entries(publishedSchemas()))('%s', (path, text) => {
  test('is what the product reads today', () => {
    const stored = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    expect(stored === text, `${path} is not fresh. Run: node scripts/schemas.ts`).toBe(true);
  });

  test('says what it is, and asks only for what cannot be left out', () => {
    const schema = JSON.parse(text) as { $schema: string; $id: string; title: string; required: string[]; properties: object };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe(path.replace('docs/', 'patchbay/'));
    expect(schema.title).toMatch(/^Patchbay /);
    expect(schema.required).toEqual(path.includes('flow') ? ['format', 'version', 'name', 'nodes', 'edges'] : ['stories']);
    expect(Object.keys(schema.properties)).toContain('$schema');
  });

  test('refers only to what is in it', () => {
    const known = Object.keys((JSON.parse(text) as { $defs?: object }).$defs ?? {});
    for (const [, name = ''] of text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)) expect(known).toContain(name);
  });
});

describe.each(templates())('the template %s', (name) => {
  test('is a flow of today’s shape that can be published, without a warning but for tables', () => {
    const file = readJson('templates', name, 'flow.json');
    expect(graph.safeParse(file).error?.issues ?? []).toEqual([]);
    const { graph: read, issues } = readGraph(file);
    expect(issues).toEqual([]);
    const found = validate(read!, catalogue);
    expect(hasErrors(found)).toBe(false);
    expect(found.filter((issue) => issue.code !== 'table-not-checked')).toEqual([]);
  });

  test('tells its stories in today’s shape', () => {
    if (!existsSync(join(root, 'templates', name, 'story.json'))) return;
    expect(storyFile.safeParse(readJson('templates', name, 'story.json')).error?.issues ?? []).toEqual([]);
  });

  test('points its readers’ editors at the schemas', () => {
    for (const kind of ['flow', 'story']) {
      if (!existsSync(join(root, 'templates', name, `${kind}.json`))) continue;
      expect((readJson('templates', name, `${kind}.json`) as { $schema?: string }).$schema).toBe(`../../docs/${kind}.schema.json`);
    }
  });

  test('speaks every text in each of its languages', () => {
    const { graph: read } = readGraph(readJson('templates', name, 'flow.json'));
    expect(read?.languages).toEqual(['en', 'zh-CN']);
    expect(readJson('templates', name, 'about.json')).toMatchObject({ title: { en: expect.any(String), 'zh-CN': expect.any(String) } });
  });
});
